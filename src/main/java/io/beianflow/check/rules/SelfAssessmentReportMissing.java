package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "self-assessment-report-missing",
        reason = "RJ-002",
        severity = BLOCKER,
        target = "/materials",
        source = "算法推荐管理规定第二十四条；S0–S2",
        since = "2026.1")
@Component
final class SelfAssessmentReportMissing extends MissingMaterial {
    SelfAssessmentReportMissing(RequiredMaterials required) {
        super(required);
    }
}
