package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Report;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-modality-differs",
        reason = "RJ-026",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "算法安全自评估报告模板：模态与文件格式对应",
        since = "2026.1")
@Component
final class ReportModalityDiffers extends ReportCheck {
    private static final Pattern MODALITIES = Pattern.compile("输出(?:数据)?模态(?::|为|包括)([^。;:]{1,30})");
    private static final Pattern FORMATS = Pattern.compile("(?:输出)?(?:文件|数据)格式(?::|为|包括)([^。;:]{1,60})");
    private static final Map<String, Pattern> NAMES = Map.of(
            "text", Pattern.compile("文本|文字"),
            "image", Pattern.compile("图像|图片"),
            "audio", Pattern.compile("音频|语音|声音"),
            "video", Pattern.compile("视频"));

    ReportModalityDiffers(Reports reports) {
        super(reports);
    }

    /** The modalities of the report against those of the form and against its own file formats. */
    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        String content = report.content();
        Set<String> told = new TreeSet<>();
        Matcher modalities = MODALITIES.matcher(content);
        if (modalities.find()) {
            NAMES.forEach((modality, name) -> {
                if (name.matcher(modalities.group(1)).find()) {
                    told.add(modality);
                }
            });
        }
        Set<String> filed = new TreeSet<>(filing.algorithm().data().outputModalities());
        filed.remove("other");
        if (!told.isEmpty() && !filed.isEmpty() && !told.equals(filed)) {
            report.place(findings).report(modalities.group(), modalities.group(), String.join("、", names(filed)));
            return;
        }
        Matcher formats = FORMATS.matcher(content);
        if (formats.find() && !filed.isEmpty()) {
            List<String> known = Arrays.stream(formats.group(1).split("[、,，/和及]", -1))
                    .filter(format -> !Formats.modalitiesOf(format).isEmpty())
                    .toList();
            if (!known.isEmpty()
                    && known.stream().allMatch(format -> Formats.modalitiesOf(format).stream()
                            .noneMatch(filed::contains))) {
                report.place(findings).report(formats.group(), formats.group(), String.join("、", names(filed)));
            }
        }
    }

    private static List<String> names(Set<String> modalities) {
        return modalities.stream()
                .map(modality ->
                        Objects.requireNonNull(NAMES.get(modality)).pattern().replaceFirst("\\|.*", ""))
                .toList();
    }
}
