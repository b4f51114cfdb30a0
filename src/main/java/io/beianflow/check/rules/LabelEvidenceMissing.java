package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "label-evidence-missing",
        reason = "RJ-035",
        severity = BLOCKER,
        target = "/materials",
        source = "人工智能生成合成内容标识办法第十二条",
        since = "2026.1")
@Component
final class LabelEvidenceMissing extends MissingMaterial {
    LabelEvidenceMissing(RequiredMaterials required) {
        super(required);
    }
}
