package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "security-assessment-missing",
        reason = "RJ-032",
        severity = BLOCKER,
        target = "/materials",
        source = "算法推荐管理规定第二十七条；深度合成管理规定第十五条、第二十条",
        since = "2026.1")
@Component
final class SecurityAssessmentMissing extends MissingMaterial {
    SecurityAssessmentMissing(RequiredMaterials required) {
        super(required);
    }
}
