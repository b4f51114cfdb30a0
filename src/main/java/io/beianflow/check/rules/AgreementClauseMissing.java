package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "agreement-clause-missing",
        reason = "RJ-033",
        severity = MINOR,
        target = "/materials/*/file",
        source = "算法推荐管理规定第二十二条；标识办法第八条；S1",
        since = "2026.1")
@Component
final class AgreementClauseMissing implements Check {
    private final Documents documents;
    private final RulePack pack;

    AgreementClauseMissing(Documents documents, RulePack pack) {
        this.documents = documents;
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        List<String> clauses = new ArrayList<>(List.of("complaint", "appeal", "conduct"));
        if (filing.algorithm().isOf(Algorithm.GENERATION_SYNTHESIS)) {
            clauses.add("label");
        }
        for (Prose.Read agreement : Prose.of(filing, documents, "user-agreement")) {
            String plain = agreement.plain();
            List<String> missing = clauses.stream()
                    .filter(clause -> !Words.any(pack, "agreement-" + clause)
                            .matcher(plain)
                            .find())
                    .toList();
            // No way to complain and none to object: the user has no remedy at all.
            boolean helpless = missing.contains("complaint") && missing.contains("appeal");
            missing.forEach(clause -> agreement
                    .place(findings)
                    .as(helpless ? MAJOR : MINOR)
                    .report(agreement.material().file(), Label.of("clause." + clause)));
        }
    }
}
