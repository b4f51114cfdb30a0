package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Correction;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "correction-change-unknown",
        reason = "RJ-085",
        severity = MINOR,
        target = "/correction/items/*/changed",
        source = "S2：补正写明修改的字段或者材料",
        since = "2026.1")
@Component
final class CorrectionChangeUnknown implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Correction correction = filing.correction();
        List<Correction.Item> items = correction == null ? List.of() : correction.items();
        for (int i = 0; i < items.size(); i++) {
            for (String changed : items.get(i).changed()) {
                if (!isThere(filing, changed)) {
                    findings.at("/correction/items/" + i + "/changed")
                            .report(changed, items.get(i).id(), changed);
                }
            }
        }
    }

    /** A field by its pointer, a material by its type, file or name. */
    private static boolean isThere(FilingPackage filing, String changed) {
        if (changed.startsWith("/")) {
            return !filing.at(changed).isMissingNode() || changed.startsWith("/materials");
        }
        boolean field = !filing.at("/" + changed.replaceAll("\\[(\\d+)]", ".$1").replace('.', '/'))
                .isMissingNode();
        return field
                || filing.materials().stream()
                        .filter(PackageMaterial::isPresent)
                        .anyMatch(material -> changed.equals(material.type())
                                || material.file().endsWith(changed)
                                || changed.equals(material.name()));
    }
}
