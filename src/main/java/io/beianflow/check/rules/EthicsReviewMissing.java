package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "ethics-review-missing",
        reason = "RJ-029",
        severity = BLOCKER,
        target = "/materials",
        source = "算法推荐管理规定第七条；深度合成管理规定第七条",
        since = "2026.1")
@Component
final class EthicsReviewMissing extends MissingMaterial {
    EthicsReviewMissing(RequiredMaterials required) {
        super(required);
    }
}
