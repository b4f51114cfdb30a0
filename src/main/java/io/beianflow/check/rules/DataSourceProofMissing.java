package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "data-source-proof-missing",
        reason = "RJ-020",
        severity = MINOR,
        target = "/materials",
        source = "S3",
        since = "2026.1")
@Component
final class DataSourceProofMissing extends MissingMaterial {
    DataSourceProofMissing(RequiredMaterials required) {
        super(required);
    }
}
