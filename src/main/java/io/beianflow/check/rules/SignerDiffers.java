package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "signer-differs",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/materials/*/signedBy",
        source = "S1；S2：承诺书由法定代表人签署，自评估报告由算法安全负责人签署",
        since = "2026.1")
@Component
final class SignerDiffers implements Check {
    private static final List<String> SIGNED =
            List.of("filing-commitment", "responsibility-statement", "self-assessment-report");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<String> entitled = Stream.of(
                        filing.subject().legalRepresentative().name(),
                        filing.subject().securityOfficer().name())
                .filter(Objects::nonNull)
                .filter(name -> !Fields.isBlank(name))
                .toList();
        for (int i = 0; i < filing.materials().size() && !entitled.isEmpty(); i++) {
            PackageMaterial material = filing.materials().get(i);
            String signer = material.signedBy();
            if (SIGNED.contains(material.type())
                    && signer != null
                    && !Fields.isBlank(signer)
                    && entitled.stream().noneMatch(name -> Names.same(signer, name))) {
                findings.at("/materials/" + i + "/signedBy")
                        .inFile(material.file())
                        .about(material.type())
                        .report(signer, Label.material(material.type()), signer, String.join("、", entitled));
            }
        }
    }
}
