package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Report;
import io.beianflow.check.Report.Chapter;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-controls-vague",
        reason = "RJ-030",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S3：防控措施写明责任人、触发条件、处置动作和记录",
        since = "2026.1")
@Component
final class ReportControlsVague extends ReportCheck {
    private final RulePack pack;

    ReportControlsVague(Reports reports, RulePack pack) {
        super(reports);
        this.pack = pack;
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        Report.Part controls = report.part(Chapter.CONTROLS).orElse(null);
        boolean formalistic = report.part(Chapter.RISKS)
                .filter(risks ->
                        RiskAssessmentFormalistic.isFormalistic(risks.content(), Business.of(filing, pack), pack))
                .isPresent();
        // A risk chapter that is about nothing is the business of risk-assessment-formalistic.
        if (controls == null || formalistic) {
            return;
        }
        List<String> vague = controls.sections().stream()
                .filter(section -> !section.title().isEmpty() && isVague(section.content()))
                .map(Report.Section::title)
                .toList();
        boolean whole = vague.isEmpty() && isVague(controls.content());
        if (whole || vague.size() >= 2 || vague.size() == 1) {
            String where = whole ? controls.title() : String.join("、", vague);
            boolean one = vague.size() == 1 && controls.sections().size() > 2;
            report.place(findings)
                    .onPage(controls.page())
                    .as(one ? MINOR : MAJOR)
                    .report(where, where);
        }
    }

    private boolean isVague(String text) {
        return RiskControlVague.isVague(text)
                && Phrases.count(pack.pattern("vague"), text) >= 2
                && Phrases.count(pack.pattern("quantity"), text) <= 1;
    }
}
