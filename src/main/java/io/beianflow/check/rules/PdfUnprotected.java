package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.document.Document;
import io.beianflow.intake.PackageMaterial;
import org.springframework.stereotype.Component;

@Rule(
        id = "pdf-unprotected",
        reason = "RJ-062",
        severity = MINOR,
        target = "/materials/*/file",
        source = "S0；来源单一，可在规则包中关闭",
        since = "2026.1")
@Component
final class PdfUnprotected extends DocumentCheck {
    PdfUnprotected(Documents documents) {
        super(documents);
    }

    @Override
    void inspect(PackageMaterial material, Document document, Findings.Place place) {
        if (document.kind() == Document.Kind.PDF && document.damage() == null && !document.protectedFromEditing()) {
            place.report(material.file(), Label.material(material.type()));
        }
    }
}
