package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.document.Document;
import io.beianflow.intake.PackageMaterial;
import org.springframework.stereotype.Component;

@Rule(
        id = "document-type-unsupported",
        reason = "RJ-066",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S2：证照为 JPG、PNG、PDF，其余材料为 PDF",
        since = "2026.1")
@Component
final class DocumentTypeUnsupported extends DocumentCheck {
    DocumentTypeUnsupported(Documents documents) {
        super(documents);
    }

    @Override
    void inspect(PackageMaterial material, Document document, Findings.Place place) {
        boolean video = material.type().equals("demo-video");
        boolean fits = video ? document.kind() == Document.Kind.VIDEO : isPaper(document.kind());
        if (document.damage() == null && !fits) {
            place.report(document.mediaType(), Label.material(material.type()), document.mediaType());
        }
    }

    private static boolean isPaper(Document.Kind kind) {
        return kind == Document.Kind.PDF || kind == Document.Kind.WORD || kind == Document.Kind.PICTURE;
    }
}
