package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "third-party-model-evidence-missing",
        reason = "RJ-009",
        severity = BLOCKER,
        target = "/materials",
        source = "调用第三方模型的备案实践",
        since = "2026.1")
@Component
final class ThirdPartyModelEvidenceMissing extends MissingMaterial {
    ThirdPartyModelEvidenceMissing(RequiredMaterials required) {
        super(required);
    }
}
