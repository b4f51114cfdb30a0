package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "product-screenshot-missing",
        reason = "RJ-073",
        severity = MAJOR,
        target = "/materials",
        source = "S2",
        since = "2026.1")
@Component
final class ProductScreenshotMissing extends MissingMaterial {
    ProductScreenshotMissing(RequiredMaterials required) {
        super(required);
    }
}
