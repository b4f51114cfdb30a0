package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "flow-chart-missing",
        reason = "RJ-013",
        severity = BLOCKER,
        target = "/materials",
        source = "S0",
        since = "2026.1")
@Component
final class FlowChartMissing extends MissingMaterial {
    FlowChartMissing(RequiredMaterials required) {
        super(required);
    }
}
