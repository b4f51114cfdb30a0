package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.document.Document;
import io.beianflow.document.Look;
import io.beianflow.document.Page;
import io.beianflow.intake.PackageMaterial;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

@Rule(
        id = "scan-grey",
        reason = "RJ-060",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S1：证照、身份证、承诺书为彩色扫描件",
        since = "2026.1")
@Component
final class ScanGrey extends DocumentCheck {
    ScanGrey(Documents documents) {
        super(documents);
    }

    private static final Set<String> LETTERS = Set.of(
            "filing-commitment",
            "security-officer-commitment",
            "responsibility-statement",
            "self-assessment-report",
            "employment-proof");

    @Override
    void inspect(PackageMaterial material, Document document, Findings.Place place) {
        page(document, page -> isGrey(material.type(), page, Objects.requireNonNull(page.look())))
                .ifPresent(
                        page -> place.onPage(page.number()).report(material.file(), Label.material(material.type())));
    }

    private static boolean isGrey(String type, Page page, Look look) {
        // Black ink on white paper has no colour in a colour scan either: only a seal tells.
        return (CERTIFICATES.contains(type) && page.scan() && look.colour() <= Look.GREY)
                || (LETTERS.contains(type) && look.greySeal());
    }
}
