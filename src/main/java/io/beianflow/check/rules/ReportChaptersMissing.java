package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;
import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Report;
import io.beianflow.check.Report.Chapter;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-chapters-missing",
        reason = "RJ-042",
        severity = BLOCKER,
        target = "/materials/*/file",
        source = "算法安全自评估报告模板；S0",
        since = "2026.1")
@Component
final class ReportChaptersMissing extends ReportCheck {
    private final Evasion evasion;
    private final RulePack pack;

    ReportChaptersMissing(Reports reports, RulePack pack) {
        super(reports);
        this.pack = pack;
        this.evasion = new Evasion(pack);
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        List<String> chapters = new ArrayList<>();
        List<String> sections = new ArrayList<>();
        for (Chapter chapter : Chapter.values()) {
            Report.Part part = report.part(chapter).orElse(null);
            if (part == null || isEmpty(part)) {
                chapters.add(pack.words("report-chapter-" + chapter.key()).get(0));
            } else if (chapter == Chapter.ALGORITHM || chapter == Chapter.CONTROLS) {
                sections.addAll(missing(part, filing));
            }
        }
        List<String> all = Stream.concat(chapters.stream(), sections.stream()).toList();
        if (!all.isEmpty()) {
            boolean sure = !chapters.isEmpty() && report.followsTemplate();
            report.place(findings).as(sure ? BLOCKER : MAJOR).report(String.join("、", all), String.join("、", all));
        }
    }

    /** That there is nothing else to say need not be said at length. */
    private boolean isEmpty(Report.Part part) {
        int least =
                switch (part.chapter()) {
                    case OTHER -> 1;
                    // 风险可控，同意上线 is a conclusion.
                    case CONCLUSION -> pack.threshold("report-conclusion-characters");
                    default -> pack.threshold("report-chapter-characters");
                };
        return part.content().length() < least && !evasion.isEvasive(part.content());
    }

    /** Where most of the template's sections are headed, one without heading or without a word is missing. */
    private List<String> missing(Report.Part part, FilingPackage filing) {
        List<String> asked = part.chapter().sections().stream()
                .filter(key -> !key.equals("label") || filing.algorithm().isOf(Algorithm.GENERATION_SYNTHESIS))
                // Without it there is no flow chart: report-flow-missing.
                .filter(key -> !key.equals("flow"))
                .toList();
        List<String> headed =
                asked.stream().filter(key -> part.section(key).isPresent()).toList();
        return headed.size() * 2 < asked.size()
                ? List.of()
                : asked.stream()
                        .filter(key -> part.section(key)
                                .map(section -> isBlank(section, part))
                                .orElse(true))
                        .map(key -> pack.words("report-section-" + key).get(0))
                        .toList();
    }

    /** Sections headed one level deeper carry the text of theirs. */
    private static boolean isBlank(Report.Section section, Report.Part part) {
        int next = part.sections().indexOf(section) + 1;
        boolean divided =
                next < part.sections().size() && part.sections().get(next).key() == null;
        return section.content().isEmpty() && !divided;
    }
}
