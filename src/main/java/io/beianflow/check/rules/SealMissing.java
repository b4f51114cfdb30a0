package io.beianflow.check.rules;

import static io.beianflow.check.Severity.INFO;
import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.document.Document;
import io.beianflow.document.Page;
import io.beianflow.intake.PackageMaterial;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

@Rule(
        id = "seal-missing",
        reason = "RJ-064",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；S1：承诺书、主体责任情况、自评估报告加盖公章",
        since = "2026.1")
@Component
final class SealMissing extends DocumentCheck {
    SealMissing(Documents documents) {
        super(documents);
    }

    private static final Set<String> SEALED =
            Set.of("filing-commitment", "responsibility-statement", "self-assessment-report");

    @Override
    void inspect(PackageMaterial material, Document document, Findings.Place place) {
        // A seal without colour is the business of scan-grey.
        boolean sealed = document.pages().stream()
                .map(Page::look)
                .filter(Objects::nonNull)
                .anyMatch(look -> !look.seals().isEmpty() || look.greySeal());
        if (SEALED.contains(material.type())
                && document.damage() == null
                && !document.pages().isEmpty()
                && !sealed) {
            // Of a very long scan not every page was looked at.
            boolean unseen = document.pages().stream().anyMatch(page -> page.scan() && page.look() == null);
            (unseen ? place.as(INFO) : place).report(material.file(), Label.material(material.type()));
        }
    }
}
