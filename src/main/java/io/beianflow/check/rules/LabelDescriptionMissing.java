package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "label-description-missing",
        reason = "RJ-035",
        severity = BLOCKER,
        target = "/algorithm/labels",
        source = "深度合成管理规定第十六条、第十七条；标识办法第四条、第五条",
        since = "2026.1")
@Component
final class LabelDescriptionMissing extends MissingText {
    LabelDescriptionMissing(RequiredMaterials required) {
        super(required);
    }

    /** The category's own answers count as well. */
    @Override
    boolean isGiven(FilingPackage filing, String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return super.isGiven(filing, pointer)
                || filing.algorithm().categoryDetails().keySet().stream()
                        .anyMatch(key -> key.startsWith("label." + name));
    }
}
