package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.document.Document;
import io.beianflow.document.Look;
import io.beianflow.intake.PackageMaterial;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

@Rule(
        id = "scan-blurred",
        reason = "RJ-046",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S1：扫描件应清晰可辨；阈值为项目默认值",
        since = "2026.1")
@Component
final class ScanBlurred extends DocumentCheck {
    /** Few large letters on even ground, which measure low though they read well. */
    private static final Set<String> SCREENS = Set.of("product-screenshot", "label-evidence", "flow-chart");

    private final RulePack pack;

    ScanBlurred(Documents documents, RulePack pack) {
        super(documents);
        this.pack = pack;
    }

    @Override
    void inspect(PackageMaterial material, Document document, Findings.Place place) {
        int least = pack.threshold(SCREENS.contains(material.type()) ? "sharpness-screen" : "sharpness");
        page(document, page -> page.scan() && isBlurred(Objects.requireNonNull(page.look()), least))
                .ifPresent(page -> {
                    long sharpness =
                            Math.round(Objects.requireNonNull(page.look()).sharpness());
                    place.onPage(page.number()).report(sharpness, Label.material(material.type()), sharpness, least);
                });
    }

    /** One smaller than that is the business of scan-too-small. */
    private boolean isBlurred(Look look, int least) {
        return look.longerSide() >= pack.threshold("pixels-least") && look.sharpness() >= 0 && look.sharpness() < least;
    }
}
