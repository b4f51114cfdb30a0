package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Report;
import io.beianflow.check.Report.Chapter;
import io.beianflow.check.Report.Naming;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-template-altered",
        reason = "RJ-067",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S2：使用系统下载的最新模板，不得改动",
        since = "2026.1")
@Component
final class ReportTemplateAltered extends ReportCheck {
    private static final Pattern OLD = Pattern.compile(
            "(?:20(?:1\\d|2[0-3])年?(?:\\d{1,2}月)?(?:版|修订)?|旧版?|试行|废止)[^。;\\n]{0,8}(?:模板|范本|格式文本)|(?:模板|范本)[^。;\\n]{0,8}(?:20(?:1\\d|2[0-3])年?|旧版|试行|自行(?:设计|调整|修改))");

    private final RulePack pack;

    ReportTemplateAltered(Reports reports, RulePack pack) {
        super(reports);
        this.pack = pack;
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        if (!report.followsTemplate()) {
            return;
        }
        List<Report.Part> parts = report.parts();
        for (int i = 0; i < parts.size(); i++) {
            Report.Part part = parts.get(i);
            if (part.naming() != Naming.AS_IN_TEMPLATE) {
                String name =
                        pack.words("report-chapter-" + part.chapter().key()).get(0);
                // The last chapter is for what has no other place; people shorten its name.
                boolean last = part.chapter() == Chapter.OTHER && part.naming() == Naming.RENAMED;
                boolean demoted = part.naming() == Naming.DEMOTED;
                Label what = Label.of(demoted ? "report.demoted" : "report.renamed", name, part.title());
                report.place(findings)
                        .onPage(part.page())
                        .as(last ? MINOR : MAJOR)
                        .report(part.title(), what);
                return;
            }
        }
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).chapter().compareTo(parts.get(i - 1).chapter()) < 0) {
                report(
                        report,
                        parts.get(i),
                        Label.of(
                                "report.reordered",
                                parts.get(i).title(),
                                parts.get(i - 1).title()),
                        findings);
                return;
            }
        }
        Matcher old = OLD.matcher(report.head());
        if (old.find()) {
            report.place(findings).report(old.group(), Label.of("report.old-template", old.group()));
        }
    }

    private static void report(Report report, Report.Part part, Label what, Findings findings) {
        report.place(findings).onPage(part.page()).report(part.title(), what);
    }
}
