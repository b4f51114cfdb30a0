package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "employment-proof-term-missing",
        reason = "RJ-051",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S1：工作证明显示任职期限",
        since = "2026.1")
@Component
final class EmploymentProofTermMissing implements Check {
    private static final int A_LETTER = 30;

    private final Documents documents;

    EmploymentProofTermMissing(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (Prose.Read proof : Prose.of(filing, documents, "employment-proof")) {
            if (proof.plain().length() >= A_LETTER
                    && EmploymentTerm.start(proof.text()).isEmpty()
                    && !filing.isCancellation()) {
                proof.place(findings).report(proof.material().file());
            }
        }
    }
}
