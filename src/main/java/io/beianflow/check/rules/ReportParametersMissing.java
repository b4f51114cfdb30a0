package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Report;
import io.beianflow.check.Report.Chapter;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-parameters-missing",
        reason = "RJ-014",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；S2：算法数据写明规模，算法模型写明性能指标",
        since = "2026.1")
@Component
final class ReportParametersMissing extends ReportCheck {
    private static final Pattern NO_TRAINING =
            Pattern.compile("(?:不|未|没有|无需?)[^。;]{0,12}训练|由(?:供应商|厂商|第三方)[^。;]{0,6}训练");

    private static final Pattern NO_METRICS =
            Pattern.compile("性能指标(?::|为)?(?:略|从略|无|暂无|待补充|另附|保密|不适用)(?:[。;)]|硬件|更新|$)");

    private final Evasion evasion;

    ReportParametersMissing(Reports reports, RulePack pack) {
        super(reports);
        this.evasion = new Evasion(pack);
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        Optional<Report.Section> data = answered(report, "data");
        Optional<Report.Section> model = answered(report, "model");
        List<Label> missing = new ArrayList<>();
        data.filter(section -> !Figures.hasNumber(section.content())
                        && !NO_TRAINING.matcher(section.content()).find())
                .ifPresent(section -> missing.add(Label.of("report.scale")));
        model.filter(section -> !Figures.hasMeasure(report.content(Chapter.ALGORITHM))
                        || NO_METRICS.matcher(section.content()).find())
                .ifPresent(section -> missing.add(Label.of("report.metrics")));
        for (Label what : missing) {
            Report.Section where = (what.key().endsWith("scale") ? data : model).orElseThrow();
            report.place(findings).onPage(where.page()).report(where.title(), where.title(), what);
        }
    }

    private Optional<Report.Section> answered(Report report, String key) {
        return report.section(Chapter.ALGORITHM, key)
                .filter(section -> !section.content().isEmpty() && !evasion.isEvasive(section.content()));
    }
}
