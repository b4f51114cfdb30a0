package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "minors-protection-missing",
        reason = "RJ-040",
        severity = BLOCKER,
        target = "/products/*/minorsProtection",
        source = "算法推荐管理规定第十八条；未成年人网络保护条例",
        since = "2026.1")
@Component
final class MinorsProtectionMissing extends MissingText {
    MinorsProtectionMissing(RequiredMaterials required) {
        super(required);
    }
}
