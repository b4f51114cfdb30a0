package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Report;
import io.beianflow.check.Report.Chapter;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-element-evaded",
        reason = "RJ-043",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "算法安全自评估报告模板：逐项作答",
        since = "2026.1")
@Component
final class ReportElementEvaded extends ReportCheck {
    private static final Pattern LABELLED = Pattern.compile("(\\p{IsHan}{2,15}):(.*)");

    private final Evasion evasion;
    private final RulePack pack;

    ReportElementEvaded(Reports reports, RulePack pack) {
        super(reports);
        this.pack = pack;
        this.evasion = new Evasion(pack);
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        Set<String> evaded = new LinkedHashSet<>();
        report.head().lines().forEach(line -> headLine(line, evaded));
        for (Report.Part part : report.parts()) {
            if (part.chapter() != Chapter.OTHER) {
                part(part, evaded);
            }
        }
        if (!evaded.isEmpty()) {
            report.place(findings).report(String.join("、", evaded), String.join("、", evaded));
            return;
        }
        // A kind that the form does not name either was left out on purpose.
        report.part(Chapter.RISKS).map(this::unanswered).orElse(List.of()).forEach(key -> report.place(findings)
                .as(isNamed(key, filing) ? MAJOR : MINOR)
                .report(name(key), name(key)));
    }

    private void headLine(String line, Set<String> evaded) {
        pack.words("report-head-labels").stream()
                .filter(label -> line.startsWith(label + " ") && evasion.isEvasive(line.substring(label.length())))
                .forEach(evaded::add);
        labelled(line, evaded);
    }

    private void labelled(String line, Set<String> evaded) {
        Matcher label = LABELLED.matcher(line);
        if (label.matches()
                && !pack.words("report-evasion-exempt").contains(label.group(1))
                && evasion.isEvasive(label.group(2))) {
            evaded.add(label.group(1));
        }
    }

    private void part(Report.Part part, Set<String> evaded) {
        if (evasion.isEvasive(part.content())) {
            evaded.add(part.title());
            return;
        }
        for (Report.Section section : part.sections()) {
            boolean risk = part.chapter() == Chapter.RISKS && !section.title().contains("其他");
            // That of a generation algorithm is the business of report-label-missing.
            boolean labels = "label".equals(section.key());
            boolean evades = evasion.isEvasive(section.content())
                    || evasion.isBareDenial(section.content())
                    || beginsWithNothing(section);
            if (!section.title().isEmpty()
                    && !labels
                    && (section.key() != null || risk)
                    && evades
                    && !section.title().contains("其他")) {
                evaded.add(section.title());
            }
        }
        part.text().lines().forEach(line -> labelled(line, evaded));
    }

    /** A first line that is no answer, or one that will not be given; what follows belongs to the chapter. */
    private boolean beginsWithNothing(Report.Section section) {
        String first = section.text()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        return evasion.isEvasive(first) && (first.strip().length() < 4 || !first.contains("见"));
    }

    /** One kind of risk of the template that is not spoken of, where the others are. */
    private List<String> unanswered(Report.Part risks) {
        String text = Phrases.flat(risks.text());
        List<String> silent = List.of("misuse", "vulnerability", "malicious-use").stream()
                .filter(key -> !Phrases.in(text, Phrases.of(pack, "risk-" + key)))
                .toList();
        return silent.size() == 1 ? silent : List.of();
    }

    private String name(String key) {
        return pack.words("risk-" + key).get(0);
    }

    private static boolean isNamed(String key, FilingPackage filing) {
        return filing.algorithm().risks().stream().anyMatch(risk -> key.equals(risk.type()));
    }
}
