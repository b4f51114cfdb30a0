package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "public-content-missing",
        reason = "RJ-006",
        severity = BLOCKER,
        target = "/materials",
        source = "算法推荐管理规定第十六条、第二十四条",
        since = "2026.1")
@Component
final class PublicContentMissing extends MissingMaterial {
    PublicContentMissing(RequiredMaterials required) {
        super(required);
    }
}
