package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Rule(
        id = "output-modality-undeclared",
        reason = "RJ-026",
        severity = MINOR,
        target = "/algorithm/data/outputModalities",
        source = "算法详细属性：模态与实际输出对应",
        since = "2026.1")
@Component
final class OutputModalityUndeclared implements Check {

    private static final Map<String, Pattern> OUTPUT = Map.of(
            "image", output("图像|图片|插画|海报|照片|绘画作品"),
            "video", output("视频|短片|动画"),
            "audio", output("语音|音频|音乐|配音|歌声"));

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Algorithm algorithm = filing.algorithm();
        List<String> declared = algorithm.data().outputModalities();
        if (!algorithm.isOf(Algorithm.GENERATION_SYNTHESIS) || declared.isEmpty() || declared.contains("other")) {
            return;
        }
        String told = algorithm.brief() + "。" + algorithm.scenario() + "。" + algorithm.mechanism() + "。"
                + filing.products().stream()
                        .flatMap(product -> product.functions().stream())
                        .filter(function -> Boolean.TRUE.equals(function.usesAlgorithm()))
                        .map(function -> Objects.toString(function.intro(), ""))
                        .collect(Collectors.joining("。"));
        for (String modality : List.of("image", "video", "audio")) {
            if (!declared.contains(modality)) {
                Clauses.find(Objects.requireNonNull(OUTPUT.get(modality)), told)
                        .ifPresent(words -> findings.report(words, words, Label.of("modality." + modality)));
            }
        }
    }

    private static Pattern output(String words) {
        return Pattern.compile(
                "(?:生成|合成|输出|绘制)[^,，。；;]{0,10}(?:" + words + ")(?!的?(?:说明|描述|标题|字幕|脚本|文案|摘要|标签|提示|解说|简介|配文|文字|稿|转写))");
    }
}
