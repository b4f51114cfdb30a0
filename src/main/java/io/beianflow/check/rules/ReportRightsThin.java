package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Report;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-rights-thin",
        reason = "RJ-033",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "算法推荐管理规定第十六条至第二十二条；S1",
        since = "2026.1")
@Component
final class ReportRightsThin extends ReportCheck {
    private static final Pattern RIGHT = Pattern.compile(
            "投诉|举报|申诉|删除|撤回|关闭|注销|查阅|更正|告知|同意|未成年|监护|选择|退出|解释|人工|公示|异议|反馈|加密|去标识|客服|核实|提示|受理|处理|纠|匿名|个性化|设置|知情|查询");
    private static final int SHORT = 60;

    private final RulePack pack;

    ReportRightsThin(Reports reports, RulePack pack) {
        super(reports);
        this.pack = pack;
    }

    /** Protection without a single right of a user. */
    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        report.section(Report.Chapter.CONTROLS, "rights")
                .filter(section -> !section.content().isEmpty()
                        && section.content().length() < SHORT
                        // Promises in plenty are the business of report-controls-vague.
                        && Phrases.count(pack.pattern("vague"), section.content()) < 2
                        && !RIGHT.matcher(section.content()).find())
                .ifPresent(section ->
                        report.place(findings).onPage(section.page()).report(section.content(), section.title()));
    }
}
