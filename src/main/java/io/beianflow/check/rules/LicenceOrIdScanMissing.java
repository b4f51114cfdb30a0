package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "licence-or-id-scan-missing",
        reason = "RJ-007",
        severity = BLOCKER,
        target = "/materials",
        source = "S1；S2",
        since = "2026.1")
@Component
final class LicenceOrIdScanMissing extends MissingMaterial {
    LicenceOrIdScanMissing(RequiredMaterials required) {
        super(required);
    }
}
