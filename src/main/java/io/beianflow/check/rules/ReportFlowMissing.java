package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Report;
import io.beianflow.check.Report.Chapter;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-flow-missing",
        reason = "RJ-013",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；算法安全自评估报告模板：算法流程",
        since = "2026.1")
@Component
final class ReportFlowMissing extends ReportCheck {
    private static final Pattern CHART = Pattern.compile("流程图|图\\d|图[一二三四五六七八九十]|如图|下图|上图|见图|示意图|架构图|时序图|→|->|-->");

    private static final Pattern LEFT_OUT =
            Pattern.compile("流程图(?::|为|\\()?(?:略|从略|省略|无|待补充|待提供|另附|暂缺)(?:[。;)]|$|\\()");

    ReportFlowMissing(Reports reports) {
        super(reports);
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        // A filing without any chart is the business of flow-chart-missing.
        boolean charted = !filing.algorithm().flow().isEmpty()
                || !filing.materials("flow-chart").isEmpty();
        Report.Part part = report.part(Chapter.ALGORITHM).orElse(null);
        if (part == null
                || !charted
                || part.section("data").isEmpty()
                || part.section("model").isEmpty()) {
            return;
        }
        boolean pictured = report.document().pages().stream()
                .anyMatch(page -> page.pictures() > 0 && page.number() <= part.page() + 2);
        boolean leftOut = LEFT_OUT.matcher(Phrases.flat(part.text())).find();
        if (leftOut) {
            report.place(findings).onPage(part.page()).report(part.title(), part.title());
            return;
        }
        boolean shown = CHART.matcher(part.text()).find()
                || (pictured && part.section("flow").isPresent());
        if (!shown && (part.section("flow").isEmpty() || saysThatThereIsNone(part))) {
            report.place(findings).onPage(part.page()).report(part.title(), part.title());
        }
    }

    private static boolean saysThatThereIsNone(Report.Part part) {
        return part.section("flow")
                .map(section -> section.content().length() < 20)
                .orElse(true);
    }
}
