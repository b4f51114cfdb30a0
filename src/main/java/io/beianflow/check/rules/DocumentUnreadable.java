package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;
import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.document.Document;
import io.beianflow.intake.PackageMaterial;
import java.util.Locale;
import org.springframework.stereotype.Component;

@Rule(
        id = "document-unreadable",
        reason = "RJ-066",
        severity = BLOCKER,
        target = "/materials/*/file",
        source = "S2：文件应能打开；打开需密码的文件审核人员无法阅读",
        since = "2026.1")
@Component
final class DocumentUnreadable extends DocumentCheck {
    DocumentUnreadable(Documents documents) {
        super(documents);
    }

    @Override
    void inspect(PackageMaterial material, Document document, Findings.Place place) {
        Document.Damage damage = document.damage();
        if (damage != null) {
            String code = damage.name().toLowerCase(Locale.ROOT).replace('_', '-');
            // Another machine may have time and memory for it.
            boolean costly = damage == Document.Damage.TOO_SLOW;
            (costly ? place.as(MAJOR) : place)
                    .report(material.file(), Label.material(material.type()), Label.of("damage." + code));
        }
    }
}
