package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "public-jargon",
        reason = "RJ-019",
        severity = MINOR,
        target = "/materials/*/file",
        source = "算法推荐管理规定第十六条：以适当方式公示，使公众看得懂",
        since = "2026.1")
@Component
final class PublicJargon implements Check {
    private final Documents documents;
    private final RulePack pack;
    private final Jargon jargon;

    PublicJargon(Documents documents, RulePack pack) {
        this.documents = documents;
        this.pack = pack;
        this.jargon = new Jargon(pack);
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String names = Jargon.names(filing);
        for (Prose.Read content : Prose.of(filing, documents, "public-content")) {
            List<String> terms = jargon.unexplained(content.text()).stream()
                    .filter(term -> !names.contains(term))
                    .toList();
            if (!filing.isCancellation() && terms.size() >= pack.threshold("unexplained-terms")) {
                String shown = String.join("、", terms);
                content.place(findings).report(shown, shown);
            }
        }
    }
}
