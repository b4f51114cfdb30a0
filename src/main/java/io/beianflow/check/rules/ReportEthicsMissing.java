package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Report;
import io.beianflow.check.Report.Chapter;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-ethics-missing",
        reason = "RJ-029",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "算法推荐管理规定第七条；深度合成管理规定第七条；S0",
        since = "2026.1")
@Component
final class ReportEthicsMissing extends ReportCheck {
    private static final Pattern ETHICS = Pattern.compile("伦理");
    private static final Pattern REVIEWED =
            Pattern.compile("(?:伦理[^。;]{0,60}(?:审查|评审|审议|委员会|评估))|(?:(?:审查|评审|审议|评估)[^。;]{0,30}伦理)");
    private static final Pattern CONCLUDED = Pattern.compile("通过|同意|结论|意见|批准|认为|准予|符合|合格|无异议|可以");

    ReportEthicsMissing(Reports reports) {
        super(reports);
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        boolean generates = filing.algorithm().isOf(Algorithm.GENERATION_SYNTHESIS);
        // The review itself lies beside the report.
        boolean handedIn = filing.materials("ethics-review").stream().anyMatch(PackageMaterial::isPresent);
        // An ethics review that the form does not tell of is the business of ethics-review-incomplete.
        boolean declared = !Fields.isBlank(filing.algorithm().ethicsReview().body());
        // Without its last chapter the business of report-chapters-missing.
        if (!declared || !report.followsTemplate() || report.part(Chapter.OTHER).isEmpty()) {
            return;
        }
        String text = report.content();
        if (!ETHICS.matcher(text).find() || !REVIEWED.matcher(text).find()) {
            report.place(findings).as(generates && !handedIn ? MAJOR : MINOR).report(null, Label.of("ethics.none"));
        } else if (ETHICS.matcher(text).results().noneMatch(found -> CONCLUDED
                .matcher(text.substring(found.start(), Math.min(text.length(), found.start() + 120)))
                .find())) {
            report.place(findings).as(MINOR).report(null, Label.of("ethics.no-conclusion"));
        }
    }
}
