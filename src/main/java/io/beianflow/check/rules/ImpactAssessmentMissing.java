package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "impact-assessment-missing",
        reason = "RJ-010",
        severity = MAJOR,
        target = "/materials",
        source = "个人信息保护法第五十五条",
        since = "2026.1")
@Component
final class ImpactAssessmentMissing extends MissingMaterial {
    ImpactAssessmentMissing(RequiredMaterials required) {
        super(required);
    }
}
