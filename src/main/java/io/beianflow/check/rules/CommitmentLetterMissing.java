package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "commitment-letter-missing",
        reason = "RJ-003",
        severity = BLOCKER,
        target = "/materials",
        source = "S0；S1；S2",
        since = "2026.1")
@Component
final class CommitmentLetterMissing extends MissingMaterial {
    CommitmentLetterMissing(RequiredMaterials required) {
        super(required);
    }
}
