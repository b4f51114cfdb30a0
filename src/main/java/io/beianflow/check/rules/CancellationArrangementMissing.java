package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "cancellation-arrangement-missing",
        reason = "RJ-093",
        severity = BLOCKER,
        target = "/materials",
        source = "算法推荐管理规定第二十四条第三款",
        since = "2026.1")
@Component
final class CancellationArrangementMissing extends MissingMaterial {
    CancellationArrangementMissing(RequiredMaterials required) {
        super(required);
    }
}
