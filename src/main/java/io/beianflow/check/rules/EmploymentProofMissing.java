package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "employment-proof-missing",
        reason = "RJ-008",
        severity = BLOCKER,
        target = "/materials",
        source = "S1",
        since = "2026.1")
@Component
final class EmploymentProofMissing extends MissingMaterial {
    EmploymentProofMissing(RequiredMaterials required) {
        super(required);
    }
}
