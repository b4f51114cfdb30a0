package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "label-implicit-incomplete",
        reason = "RJ-035",
        severity = MINOR,
        target = "/algorithm/labels/implicit",
        source = "标识办法第五条；GB 45438-2025：属性、提供者名称或者编码、内容编号",
        since = "2026.1")
@Component
final class LabelImplicitIncomplete implements Check {
    private static final List<String> ELEMENTS = List.of("attribute", "provider", "number");
    private static final Pattern METADATA = Pattern.compile("元数据|metadata|文件头|EXIF|XMP|C2PA", Pattern.CASE_INSENSITIVE);

    private static final int A_STATEMENT = 6;

    private final RulePack pack;

    LabelImplicitIncomplete(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String implicit =
                Prose.plain(Objects.toString(filing.algorithm().labels().implicit(), ""));
        // One that is not in the file is the business of label-not-in-content.
        if (!filing.algorithm().isOf(Algorithm.GENERATION_SYNTHESIS)
                || filing.isCancellation()
                || implicit.length() < A_STATEMENT
                || !METADATA.matcher(implicit).find()) {
            return;
        }
        for (String element : ELEMENTS) {
            if (!Words.any(pack, "implicit-" + element).matcher(implicit).find()) {
                findings.report(implicit, Label.of("implicit." + element));
            }
        }
    }
}
