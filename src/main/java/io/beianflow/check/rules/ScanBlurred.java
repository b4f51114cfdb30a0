package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.document.Document;
import io.beianflow.document.Look;
import io.beianflow.document.Page;
import io.beianflow.intake.PackageMaterial;
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
    private final RulePack pack;

    ScanBlurred(Documents documents, RulePack pack) {
        super(documents);
        this.pack = pack;
    }

    @Override
    void inspect(PackageMaterial material, Document document, Findings.Place place) {
        for (Page page : document.pages()) {
            Look look = page.look();
            if (look != null
                    && page.scan()
                    && Math.max(look.width(), look.height()) >= pack.threshold("pixels-least")
                    && look.sharpness() >= 0
                    && look.sharpness() < pack.threshold("sharpness")) {
                place.onPage(page.number())
                        .report(
                                Math.round(look.sharpness()),
                                Label.material(material.type()),
                                Math.round(look.sharpness()),
                                pack.threshold("sharpness"));
                return;
            }
        }
    }
}
