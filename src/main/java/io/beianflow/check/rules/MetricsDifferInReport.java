package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Report;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "metrics-differ-in-report",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；P12：各材料的数据一致",
        since = "2026.1")
@Component
final class MetricsDifferInReport extends ReportCheck {
    private static final Pattern METRIC =
            Pattern.compile("(\\p{IsHan}{2,8}率)(?:为|是|达到?|约)?(\\d{1,3}(?:\\.\\d{1,3})?)%");
    private static final int SHOWN = 4;

    MetricsDifferInReport(Reports reports) {
        super(reports);
    }

    /** A rate of the form that the report gives another figure, and never this one. */
    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        Map<String, Set<String>> told = rates(Prose.plain(report.content(Report.Chapter.ALGORITHM)));
        List<String> differing = new ArrayList<>();
        rates(Prose.plain(Objects.toString(filing.algorithm().model().metrics(), "")))
                .forEach((rate, figures) -> {
                    Set<String> others = told.getOrDefault(rate, figures);
                    if (figures.size() == 1 && others.size() == 1 && !others.equals(figures)) {
                        differing.add(rate + " " + String.join("", others) + "%/" + String.join("", figures) + "%");
                    }
                });
        if (!differing.isEmpty()) {
            String shown = String.join("、", differing.subList(0, Math.min(SHOWN, differing.size())));
            report.place(findings).report(shown, shown);
        }
    }

    private static Map<String, Set<String>> rates(String plain) {
        Map<String, Set<String>> rates = new TreeMap<>();
        METRIC.matcher(plain).results().forEach(rate -> rates.computeIfAbsent(rate.group(1), unknown -> new TreeSet<>())
                .add(rate.group(2)));
        return rates;
    }
}
