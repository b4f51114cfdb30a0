package io.beianflow.check.rules;

import static io.beianflow.check.Severity.INFO;

import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.document.Document;
import io.beianflow.document.Page;
import io.beianflow.intake.PackageMaterial;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says openly what was not looked into: a text that was handed in as pictures of its pages. */
@Rule(
        id = "text-not-readable",
        reason = "RJ-066",
        severity = INFO,
        target = "/materials/*/file",
        source = "扫描件没有文字层，内容无法自动核对",
        since = "2026.1")
@Component
final class TextNotReadable extends DocumentCheck {
    /** Long texts; letters are signed and scanned by habit. */
    private static final Set<String> TEXTS = Set.of(
            "self-assessment-report",
            "public-content",
            "security-assessment",
            "user-agreement",
            "privacy-policy",
            "pi-impact-assessment");

    TextNotReadable(Documents documents) {
        super(documents);
    }

    @Override
    void inspect(PackageMaterial material, Document document, Findings.Place place) {
        long scans = document.pages().stream().filter(Page::scan).count();
        if (TEXTS.contains(material.type())
                && scans > 0
                && scans * 2 >= document.pages().size()) {
            place.report(material.file(), Label.material(material.type()), scans);
        }
    }
}
