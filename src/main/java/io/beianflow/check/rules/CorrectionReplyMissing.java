package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "correction-reply-missing",
        reason = "RJ-085",
        severity = MINOR,
        target = "/materials",
        source = "S2",
        since = "2026.1")
@Component
final class CorrectionReplyMissing extends MissingMaterial {
    CorrectionReplyMissing(RequiredMaterials required) {
        super(required);
    }
}
