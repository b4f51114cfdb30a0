package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.document.Document;
import io.beianflow.intake.PackageMaterial;
import org.springframework.stereotype.Component;

@Rule(
        id = "document-too-large",
        reason = "RJ-066",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "项目默认值：图片 5 MB、PDF 20 MB、视频 200 MB",
        since = "2026.1")
@Component
final class DocumentTooLarge extends DocumentCheck {
    private final RulePack pack;

    DocumentTooLarge(Documents documents, RulePack pack) {
        super(documents);
        this.pack = pack;
    }

    @Override
    void inspect(PackageMaterial material, Document document, Findings.Place place) {
        int most =
                switch (document.kind()) {
                    case PICTURE -> pack.threshold("picture-megabytes");
                    case VIDEO -> pack.threshold("video-megabytes");
                    default -> pack.threshold("pdf-megabytes");
                };
        if (material.size() > (long) most << 20) {
            place.report(
                    material.file(), Label.material(material.type()), (material.size() + (1 << 20) - 1) >> 20, most);
        }
    }
}
