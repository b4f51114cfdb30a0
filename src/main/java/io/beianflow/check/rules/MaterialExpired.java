package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.Until;
import org.springframework.stereotype.Component;

@Rule(
        id = "material-expired",
        reason = "RJ-058",
        severity = BLOCKER,
        target = "/materials/*/validTo",
        source = "S2；材料有效期应覆盖提交日",
        since = "2026.1")
@Component
final class MaterialExpired implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (int i = 0; i < filing.materials().size(); i++) {
            PackageMaterial material = filing.materials().get(i);
            Until validTo = material.validTo();
            // ICP is the business of icp-expired.
            if (validTo != null
                    && validTo.isOver(filing.submitOn())
                    && !material.type().equals("icp-proof")) {
                findings.at("/materials/" + i + "/validTo")
                        .inFile(material.file())
                        .about(material.type())
                        .report(validTo.text(), Label.material(material.type()), validTo.text(), filing.submitOn());
            }
        }
    }
}
