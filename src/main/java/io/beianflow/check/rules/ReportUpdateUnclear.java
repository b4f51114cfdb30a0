package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Report;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-update-unclear",
        reason = "RJ-025",
        severity = MINOR,
        target = "/materials/*/file",
        source = "算法推荐管理规定第二十四条第二款；自评估报告填报惯例",
        since = "2026.1")
@Component
final class ReportUpdateUnclear extends ReportCheck {
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?:更新|迭代|升级)(?:机制|流程|管理|安排|方式|周期)|(?:迭代|版本)更新|更新与?迭代|更新:");
    private static final Pattern LABELLED = Pattern.compile("^\\p{IsHan}{2,14}:");
    private static final int REACH = 300;

    ReportUpdateUnclear(Reports reports) {
        super(reports);
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        String declared = filing.algorithm().updateMechanism();
        // What the form leaves open already is the business of update-mechanism-unclear.
        if (declared == null || !UpdateMechanismUnclear.missing(declared).isEmpty()) {
            return;
        }
        List<String> open = UpdateMechanismUnclear.missing(report.content());
        List<String> missing = report.parts().stream()
                .flatMap(part -> part.sections().stream())
                .flatMap(section -> mechanisms(section.text()).stream())
                .map(UpdateMechanismUnclear::missing)
                .map(here -> without(here, open))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
        missing.forEach(what ->
                report.place(findings).as(missing.size() > 1 ? MAJOR : MINOR).report(null, Label.of(what)));
    }

    /** From where a text speaks of updates to the next label. */
    private static List<String> mechanisms(String text) {
        List<String> lines = text.lines().toList();
        List<String> mechanisms = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (ANNOUNCED.matcher(lines.get(i)).find()) {
                int end = i + 1;
                while (end < lines.size() && !LABELLED.matcher(lines.get(end)).find()) {
                    end++;
                }
                String flat = Phrases.flat(String.join("", lines.subList(i, end)));
                mechanisms.add(flat.substring(0, Math.min(flat.length(), REACH)));
            }
        }
        return mechanisms;
    }

    /** That changes are filed again may stand anywhere; who is responsible and how often belongs to the mechanism. */
    private static List<String> without(List<String> open, List<String> openAnywhere) {
        return open.stream()
                .filter(what -> !what.equals("update.filing") || openAnywhere.contains(what))
                .toList();
    }
}
