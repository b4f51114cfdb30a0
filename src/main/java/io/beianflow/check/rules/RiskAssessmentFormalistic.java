package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Report;
import io.beianflow.check.Report.Chapter;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "risk-assessment-formalistic",
        reason = "RJ-031",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S3；风险研判结合真实业务场景",
        since = "2026.1")
@Component
final class RiskAssessmentFormalistic extends ReportCheck {
    private final RulePack pack;

    RiskAssessmentFormalistic(Reports reports, RulePack pack) {
        super(reports);
        this.pack = pack;
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        Report.Part risks = report.part(Chapter.RISKS).orElse(null);
        Business business = Business.of(filing, pack);
        if (risks == null || business.isUnknown()) {
            return;
        }
        if (isFormalistic(risks.content(), business, pack)) {
            // Short and plain may still be meant; phrases in plenty are not.
            int general = Phrases.count(pack.pattern("formalistic"), risks.content());
            report.place(findings)
                    .onPage(risks.page())
                    .as(general < 2 ? MINOR : MAJOR)
                    .report(risks.title(), Label.of("risk.general", risks.title()));
        } else {
            report.part(Chapter.CONTROLS).stream()
                    .flatMap(controls -> Stream.of(risks, controls))
                    .filter(part -> Alike.most(part.sections().stream()
                            .filter(section -> !section.title().isEmpty())
                            .map(section -> section.content().replace(section.title(), ""))
                            .toList()))
                    .findFirst()
                    .ifPresent(part -> report.place(findings)
                            .onPage(part.page())
                            .report(part.title(), Label.of("risk.repeated", part.title())));
        }
    }

    /** Says much that would be true of any algorithm and little that is true of this one. */
    static boolean isFormalistic(String text, Business business, RulePack pack) {
        int length = Phrases.flat(text).length();
        int general = Phrases.count(pack.pattern("formalistic"), Phrases.flat(text));
        int own = business.in(text);
        int expected = Math.min(6, 2 + length / 80);
        boolean aboutNothing = own == 0 ? length >= 50 || general > 0 : own == 1 && general > 0;
        return length >= 30 && (aboutNothing || (own < expected && general > own) || general >= 3 + own);
    }
}
