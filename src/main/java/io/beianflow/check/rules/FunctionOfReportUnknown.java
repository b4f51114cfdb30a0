package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Report;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "function-of-report-unknown",
        reason = "RJ-075",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；S2：算法与产品功能的关联一致",
        since = "2026.1")
@Component
final class FunctionOfReportUnknown extends ReportCheck {
    private static final Pattern USED_IN =
            Pattern.compile("(?:在|用于|应用于)[“\"「]([^”\"」]{2,20})[”\"」](?:功能|模块|栏目)(?:中|内|里)?(?:使用|应用|调用)?");

    FunctionOfReportUnknown(Reports reports) {
        super(reports);
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        List<String> functions = filing.products().stream()
                .flatMap(product -> product.functions().stream())
                .map(function -> Flat.of(Objects.toString(function.name(), "")))
                .filter(name -> !name.isEmpty())
                .toList();
        if (functions.isEmpty()) {
            return;
        }
        USED_IN.matcher(Prose.plain(report.content(Report.Chapter.SERVICE)))
                .results()
                .map(used -> used.group(1))
                .filter(name -> functions.stream()
                        .noneMatch(known ->
                                known.contains(Flat.of(name)) || Flat.of(name).contains(known)))
                .findFirst()
                .ifPresent(name -> report.place(findings).report(name, name));
    }
}
