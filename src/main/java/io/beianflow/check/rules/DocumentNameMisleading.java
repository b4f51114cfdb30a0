package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.document.Document;
import io.beianflow.intake.PackageMaterial;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

@Rule(
        id = "document-name-misleading",
        reason = "RJ-066",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S2：文件格式与扩展名一致",
        since = "2026.1")
@Component
final class DocumentNameMisleading extends DocumentCheck {
    DocumentNameMisleading(Documents documents) {
        super(documents);
    }

    private static final Map<Document.Kind, List<String>> ENDINGS = Map.of(
            Document.Kind.PDF, List.of("pdf"),
            Document.Kind.WORD, List.of("docx"),
            Document.Kind.PICTURE, List.of("jpg", "jpeg", "png"));

    @Override
    void inspect(PackageMaterial material, Document document, Findings.Place place) {
        String ending =
                material.file().substring(material.file().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        List<String> expected = ENDINGS.get(document.kind());
        // What is none of the three is the business of document-type-unsupported.
        if (expected != null && !expected.contains(ending) && material.file().contains(".")) {
            place.report(material.file(), Label.material(material.type()), ending, document.mediaType());
        }
    }
}
