package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.RequiredMaterial;
import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import io.beianflow.check.Severity;
import io.beianflow.intake.FilingPackage;
import java.util.Objects;
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

    /** Told among the answers of the category, the field itself is still blank. */
    @Override
    Severity severity(FilingPackage filing, RequiredMaterial row) {
        String pointer = Objects.requireNonNull(row.field());
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        boolean told =
                filing.algorithm().categoryDetails().keySet().stream().anyMatch(key -> key.startsWith("label." + name));
        return told ? MINOR : super.severity(filing, row);
    }
}
