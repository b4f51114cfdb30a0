package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Rule(
        id = "document-dated-later",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/materials/*/effectiveOn",
        source = "项目默认值：材料日期不晚于提交日",
        since = "2026.1")
@Component
final class DocumentDatedLater implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (int i = 0; i < filing.materials().size(); i++) {
            PackageMaterial material = filing.materials().get(i);
            LocalDate dated = material.effectiveOn();
            if (dated != null && dated.isAfter(filing.submitOn())) {
                findings.at("/materials/" + i + "/effectiveOn")
                        .inFile(material.file())
                        .about(material.type())
                        .report(dated, Label.material(material.type()), dated, filing.submitOn());
            }
        }
    }
}
