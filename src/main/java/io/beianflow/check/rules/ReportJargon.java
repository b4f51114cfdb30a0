package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Report;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-jargon",
        reason = "RJ-019",
        severity = MINOR,
        target = "/materials/*/file",
        source = "审核惯例：术语须解释，可附术语表",
        since = "2026.1")
@Component
final class ReportJargon extends ReportCheck {
    private final RulePack pack;
    private final Jargon jargon;

    ReportJargon(Reports reports, RulePack pack) {
        super(reports);
        this.pack = pack;
        this.jargon = new Jargon(pack);
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        String names = Jargon.names(filing);
        List<String> terms = jargon.unexplained(report.document().text()).stream()
                .filter(term -> !names.contains(term))
                .toList();
        if (terms.size() >= pack.threshold("unexplained-terms-report")) {
            String shown = terms.stream().limit(12).collect(Collectors.joining("、"));
            report.place(findings).report(shown, shown, terms.size());
        }
    }
}
