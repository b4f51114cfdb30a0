package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Report;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-head-incomplete",
        reason = "RJ-067",
        severity = MINOR,
        target = "/materials/*/file",
        source = "S2：使用系统下载的最新模板，不得改动",
        since = "2026.1")
@Component
final class ReportHeadIncomplete extends ReportCheck {
    private static final List<String> ROWS = List.of(
            "主体名称",
            "算法名称",
            "统一社会信用代码",
            "算法类型",
            "应用领域",
            "使用场景",
            "上线情况",
            "自评估时间",
            "报告撰写时间",
            "备案类型",
            "评估算法描述",
            "算法风险描述",
            "真实性声明");
    private static final int MOST = 3;

    ReportHeadIncomplete(Reports reports) {
        super(reports);
    }

    /** A head that has most rows of the template had them all; one with few is another form. */
    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        String head = Prose.plain(report.head());
        List<String> missing = ROWS.stream().filter(row -> !head.contains(row)).toList();
        if (!missing.isEmpty() && missing.size() <= MOST && report.followsTemplate()) {
            String rows = String.join("、", missing);
            report.place(findings).report(rows, rows);
        }
    }
}
