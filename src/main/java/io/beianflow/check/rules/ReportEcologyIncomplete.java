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
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-ecology-incomplete",
        reason = "RJ-036",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "深度合成管理规定第十条；算法推荐管理规定第九条；S1",
        since = "2026.1")
@Component
final class ReportEcologyIncomplete extends ReportCheck {
    private static final List<String> MEASURES = List.of("identification", "manual", "complaint", "disposal");

    private static final Pattern NOTHING = Pattern.compile("不(?:产生|生成|涉及|提供|向|展示|对外)[^。;]{0,16}(?:传播|发布|内容|信息|公众)");

    private final RulePack pack;
    private final Evasion evasion;

    ReportEcologyIncomplete(Reports reports, RulePack pack) {
        super(reports);
        this.pack = pack;
        this.evasion = new Evasion(pack);
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        Report.Section ecology = report.section(Chapter.CONTROLS, "ecology")
                .filter(section -> section.content().length() >= 6 && !evasion.isEvasive(section.content()))
                .orElse(null);
        if (ecology == null) {
            return;
        }
        List<String> missing = MEASURES.stream()
                .filter(measure -> !has(ecology.content(), measure))
                .toList();
        String wider = report.content(Chapter.SERVICE, Chapter.CONTROLS)
                + report.section(Chapter.ALGORITHM, "intervention")
                        .map(Report.Section::content)
                        .orElse("");
        boolean nowhere =
                missing.stream().anyMatch(measure -> !has(wider, measure) || !isAffirmed(ecology.content(), measure));
        if (!missing.isEmpty()) {
            Label[] labels = missing.stream()
                    .map(measure -> Label.of("ecology." + measure))
                    .toArray(Label[]::new);
            boolean sure = (nowhere || missing.size() >= 2) && !spreadsNothing(filing, ecology.content());
            for (Label label : labels) {
                report.place(findings)
                        .onPage(ecology.page())
                        .as(sure ? MAJOR : MINOR)
                        .report(ecology.title(), ecology.title(), label);
            }
        }
    }

    /** A decision on orders or credit publishes nothing; who says so need not say how it is governed. */
    private static boolean spreadsNothing(FilingPackage filing, String text) {
        return filing.algorithm().isOf(Algorithm.DISPATCH_DECISION)
                && NOTHING.matcher(text).find();
    }

    private boolean has(String text, String measure) {
        return Phrases.in(text, Phrases.of(pack, "ecology-" + measure)) && isAffirmed(text, measure);
    }

    /** "尚未设置投诉入口" speaks of one and has none. */
    private boolean isAffirmed(String text, String measure) {
        String denied = "(?:未|没有|不|无需?|暂无|尚无|免于?)(?:再)?(?:设置?|设立|开通|配备|安排|建立|提供|需要?|进行|另设|经)?(?:专门的|专职的?)?(?:"
                + Phrases.of(pack, "ecology-" + measure).pattern() + ")";
        return !Pattern.compile(denied).matcher(text).find();
    }
}
