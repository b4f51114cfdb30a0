package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Rule(
        id = "public-principle-boilerplate",
        reason = "RJ-015",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S3：基本原理结合自身业务，不套用模板",
        since = "2026.1")
@Component
final class PublicPrincipleBoilerplate implements Check {
    private final Documents documents;
    private final RulePack pack;
    private final PublicContentIncomplete contents;
    private final PrincipleBoilerplate principles;

    PublicPrincipleBoilerplate(
            Documents documents, RulePack pack, PublicContentIncomplete contents, PrincipleBoilerplate principles) {
        this.documents = documents;
        this.pack = pack;
        this.contents = contents;
        this.principles = principles;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Business business = Business.of(filing, pack);
        String filed = Prose.plain(Objects.toString(filing.algorithm().principle(), ""));
        // One that stands in the form as well is the business of principle-boilerplate.
        for (Prose.Read content : Prose.of(filing, documents, "public-content")) {
            String principle = contents.blocks(content.text()).getOrDefault("principle", "");
            if (!filing.isCancellation() && !principle.equals(filed) && principles.isBoilerplate(principle, business)) {
                content.place(findings).report(principle);
            }
        }
    }
}
