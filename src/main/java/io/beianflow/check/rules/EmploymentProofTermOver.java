package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Until;
import org.springframework.stereotype.Component;

@Rule(
        id = "employment-proof-term-over",
        reason = "RJ-051",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S1：任职期限应覆盖提交日",
        since = "2026.1")
@Component
final class EmploymentProofTermOver implements Check {
    private final Documents documents;

    EmploymentProofTermOver(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Until declared = filing.subject().securityOfficer().employedTo();
        // A term that is over in the form as well is the business of employment-term-uncovered.
        if (filing.isCancellation() || (declared != null && declared.isOver(filing.submitOn()))) {
            return;
        }
        for (Prose.Read proof : Prose.of(filing, documents, "employment-proof")) {
            EmploymentTerm.end(proof.text())
                    .map(end ->
                            end.exact() ? end.day() : end.day().plusMonths(1).minusDays(1))
                    .filter(end -> end.isBefore(filing.submitOn()))
                    .ifPresent(end -> proof.place(findings).report(end, end, filing.submitOn()));
        }
    }
}
