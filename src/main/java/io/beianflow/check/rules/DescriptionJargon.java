package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Rule(
        id = "description-jargon",
        reason = "RJ-019",
        severity = MINOR,
        target = "/algorithm",
        source = "审核惯例：术语须解释",
        since = "2026.1")
@Component
final class DescriptionJargon implements Check {
    private static final List<String> TEXTS = List.of("brief", "principle", "mechanism");

    private final RulePack pack;
    private final Jargon jargon;

    DescriptionJargon(RulePack pack) {
        this.pack = pack;
        this.jargon = new Jargon(pack);
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        String together = TEXTS.stream()
                .map(text -> filing.at("/algorithm/" + text).asText(""))
                .collect(Collectors.joining("\n"));
        String names = Jargon.names(filing);
        List<String> terms = jargon.unexplained(together).stream()
                .filter(term -> !names.contains(term))
                .toList();
        if (isTooMuch(together, terms.size())) {
            findings.at("/algorithm/principle").report(String.join("、", terms), String.join("、", terms));
        }
    }

    /** A few in a long text are bearable. */
    private boolean isTooMuch(String text, int terms) {
        return terms >= pack.threshold("unexplained-terms") && terms * 150 >= text.length();
    }

    boolean isTooMuch(String text) {
        return isTooMuch(text, jargon.unexplained(text).size());
    }
}
