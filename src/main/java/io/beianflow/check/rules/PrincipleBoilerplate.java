package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "principle-boilerplate",
        reason = "RJ-015",
        severity = MAJOR,
        target = "/algorithm/principle",
        source = "S3：基本原理结合自身业务，不套用模板",
        since = "2026.1")
@Component
final class PrincipleBoilerplate implements Check {
    private final RulePack pack;

    PrincipleBoilerplate(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Business business = Business.of(filing, pack);
        String principle = filing.algorithm().principle();
        if (principle != null && !filing.isCancellation() && isBoilerplate(principle, business)) {
            findings.report(principle);
        }
    }

    /** General phrases in plenty, and next to nothing of the business. */
    boolean isBoilerplate(String text, Business business) {
        String flat = Phrases.flat(text);
        int praise = Phrases.count(pack.pattern("boilerplate-praise"), flat);
        int technique = Phrases.count(pack.pattern("boilerplate-technique"), flat);
        int general = 2 * praise + technique;
        int own = business.in(flat);
        return general >= pack.threshold("boilerplate-phrases") + 2 * own
                || (general >= pack.threshold("boilerplate-phrases") && own <= 1 + flat.length() / 80);
    }
}
