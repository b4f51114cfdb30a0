package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.document.Document;
import io.beianflow.document.Page;
import io.beianflow.intake.PackageMaterial;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

@Rule(
        id = "scan-too-small",
        reason = "RJ-046",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S1：扫描件应清晰可辨；像素为项目默认值",
        since = "2026.1")
@Component
final class ScanTooSmall extends DocumentCheck {
    private final RulePack pack;

    ScanTooSmall(Documents documents, RulePack pack) {
        super(documents);
        this.pack = pack;
    }

    private static final Set<String> PROOFS = Set.of("icp-proof", "sector-licence");

    @Override
    void inspect(PackageMaterial material, Document document, Findings.Place place) {
        if (!CERTIFICATES.contains(material.type()) && !PROOFS.contains(material.type())) {
            return;
        }
        page(document, page -> page.scan() && longerSide(page) < pack.threshold("pixels-expected"))
                .ifPresent(page -> {
                    int longer = longerSide(page);
                    boolean hopeless = longer < pack.threshold("pixels-least");
                    place.onPage(page.number())
                            .as(hopeless ? MAJOR : MINOR)
                            .report(longer, Label.material(material.type()), longer, pack.threshold("pixels-expected"));
                });
    }

    private static int longerSide(Page page) {
        return Objects.requireNonNull(page.look()).longerSide();
    }
}
