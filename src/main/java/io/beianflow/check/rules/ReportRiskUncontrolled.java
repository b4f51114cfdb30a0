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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-risk-uncontrolled",
        reason = "RJ-016",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S3：每项风险至少对应一项措施和一个环节",
        since = "2026.1")
@Component
final class ReportRiskUncontrolled extends ReportCheck {
    private static final Pattern STEP = Pattern.compile("所在环节:([^。;\\n]{2,30})");

    private final RulePack pack;

    ReportRiskUncontrolled(Reports reports, RulePack pack) {
        super(reports);
        this.pack = pack;
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        Report.Part risks = report.part(Chapter.RISKS).orElse(null);
        Report.Part controls = report.part(Chapter.CONTROLS).orElse(null);
        if (risks == null || controls == null) {
            return;
        }
        List<String> kinds = filing.algorithm().risks().stream()
                .map(risk -> Objects.toString(risk.type(), "other"))
                .filter(kind -> !kind.equals("other"))
                .distinct()
                .filter(kind -> speaksOf(risks, kind))
                .toList();
        List<String> orphans =
                kinds.stream().filter(kind -> !speaksOf(controls, kind)).toList();
        // Where controls do not name their risks at all, nothing can be missed.
        if (kinds.size() >= 3 && !orphans.isEmpty() && orphans.size() * 3 <= kinds.size()) {
            String names = orphans.stream()
                    .map(kind -> pack.words("risk-" + kind).get(0))
                    .collect(Collectors.joining("、"));
            report.place(findings).onPage(controls.page()).report(names, Label.of("risk.uncontrolled", names));
        }
        unknownStep(filing, risks)
                .ifPresent(step ->
                        report.place(findings).onPage(risks.page()).report(step, Label.of("risk.unknown-step", step)));
    }

    private boolean speaksOf(Report.Part part, String kind) {
        return Phrases.in(Phrases.flat(part.text()), Phrases.of(pack, "risk-" + kind));
    }

    /** A step that is not in the flow, where other risks stand at steps that are. */
    private static Optional<String> unknownStep(FilingPackage filing, Report.Part risks) {
        List<String> flow = filing.algorithm().flow().stream()
                .map(step -> Phrases.flat(step.name()))
                .toList();
        List<String> named = STEP.matcher(Phrases.flat(risks.text()))
                .results()
                .map(match -> match.group(1))
                .toList();
        List<String> unknown = named.stream()
                .filter(step -> flow.stream().noneMatch(known -> known.contains(step) || step.contains(known)))
                .toList();
        return unknown.size() * 2 < named.size() && !flow.isEmpty()
                ? unknown.stream().findFirst()
                : Optional.empty();
    }
}
