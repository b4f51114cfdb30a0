package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "label-removable",
        reason = "RJ-035",
        severity = MAJOR,
        target = "/algorithm/labels",
        source = "标识办法第九条、第十条：不得提供去除标识的功能；应用户要求不加显式标识的，留存日志不少于六个月",
        since = "2026.1")
@Component
final class LabelRemovable implements Check {
    private static final Pattern REMOVED = Pattern.compile(
            "(?<![不未禁])(?:可以?|支持|一键|自行|允许|选择|付费|会员|高级版|专业版|购买)[^。;]{0,16}(?:去除|关闭|取消|隐藏|移除|删除|去掉|不显示|不添加|不带)[^,。;]{0,8}(?:标识|水印|角标|AI生成|提示语)"
                    + "|(?<!不提供|不支持|没有|不开放|不生成)(?:无|不带|不含|去)(?:水印|标识|角标)(?:的)?(?:导出|下载|版本|图片|视频|文档|成片)");
    private static final Pattern FORBIDDEN = Pattern.compile("不得|不能|不可|不允许|无法|禁止|严禁|防止|六个月|6个月|日志");

    private final Documents documents;

    LabelRemovable(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (!filing.algorithm().isOf(Algorithm.GENERATION_SYNTHESIS) || filing.isCancellation()) {
            return;
        }
        for (String pointer : pointers(filing)) {
            removed(Prose.plain(filing.at(pointer).asText("")))
                    .ifPresent(words -> findings.at(pointer).report(words, words));
        }
        for (String type : List.of("user-agreement", "public-content")) {
            Prose.of(filing, documents, type).forEach(read -> removed(read.plain())
                    .ifPresent(words -> read.place(findings, words).report(words, words)));
        }
    }

    private static List<String> pointers(FilingPackage filing) {
        List<String> pointers = new ArrayList<>(List.of("/algorithm/labels/explicit", "/algorithm/labels/implicit"));
        for (int i = 0; i < filing.products().size(); i++) {
            pointers.add("/products/" + i + "/intro");
            for (int j = 0; j < filing.products().get(i).functions().size(); j++) {
                pointers.add("/products/" + i + "/functions/" + j + "/intro");
            }
        }
        return pointers;
    }

    static Optional<String> removed(String plain) {
        Matcher removed = REMOVED.matcher(plain);
        while (removed.find()) {
            if (!FORBIDDEN
                    .matcher(Prose.sentence(plain, removed.start(), removed.end()))
                    .find()) {
                return Optional.of(removed.group());
            }
        }
        return Optional.empty();
    }
}
