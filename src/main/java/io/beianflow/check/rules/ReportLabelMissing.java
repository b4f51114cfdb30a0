package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Report;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-label-missing",
        reason = "RJ-035",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "标识办法第四条、第五条；自评估报告模板：结果标识",
        since = "2026.1")
@Component
final class ReportLabelMissing extends ReportCheck {
    private final Evasion evasion;

    ReportLabelMissing(Reports reports, RulePack pack) {
        super(reports);
        this.evasion = new Evasion(pack);
    }

    /** A section that is not there at all is the business of report-chapters-missing. */
    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        if (!filing.algorithm().isOf(Algorithm.GENERATION_SYNTHESIS)) {
            return;
        }
        // A row of the flow may bear the name of the section as well.
        report.part(Report.Chapter.ALGORITHM).stream()
                .flatMap(part -> part.sections().stream())
                .filter(section -> "label".equals(section.key())
                        || (section.key() == null && section.title().endsWith("结果标识")))
                .filter(section -> !section.title().isEmpty() && saysNone(section.content()))
                .findFirst()
                .ifPresent(section ->
                        report.place(findings).onPage(section.page()).report(section.content(), section.title()));
    }

    private boolean saysNone(String content) {
        return evasion.isEvasive(content) || evasion.isBareDenial(content) || LabelNotInContent.isNone(content);
    }
}
