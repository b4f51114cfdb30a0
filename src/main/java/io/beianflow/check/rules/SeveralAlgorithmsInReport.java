package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Report;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "several-algorithms-in-report",
        reason = "RJ-022",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "一份备案对应一个算法；S3",
        since = "2026.1")
@Component
final class SeveralAlgorithmsInReport extends ReportCheck {
    private static final Pattern TOGETHER = Pattern.compile(
            "(?:本次|本份|此次|本)(?:备案|申请|报告)[^。;不]{0,12}(?:包含|包括|涵盖|涉及|合并)[^。;]{0,40}?算法(?:和|与|及|以及|、)[^。;]{0,30}?算法|(?:两|二|三|四|五|多|[2-9])个(?:不同的?|独立的?)?算法[^。;]{0,10}(?:合并|一并|一起|同时)(?:填报|备案|申报|申请)");

    SeveralAlgorithmsInReport(Reports reports) {
        super(reports);
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        Matcher together = TOGETHER.matcher(Prose.plain(report.content()));
        if (together.find()) {
            report.place(findings).report(together.group(), together.group());
        }
    }
}
