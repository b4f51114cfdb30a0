package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "responsibility-statement-missing",
        reason = "RJ-004",
        severity = BLOCKER,
        target = "/materials",
        source = "算法推荐管理规定第七条；S1；S2",
        since = "2026.1")
@Component
final class ResponsibilityStatementMissing extends MissingMaterial {
    ResponsibilityStatementMissing(RequiredMaterials required) {
        super(required);
    }
}
