package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.List;
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

    private final RulePack pack;

    SignerDiffers(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (int i = 0; i < filing.materials().size(); i++) {
            PackageMaterial material = filing.materials().get(i);
            String signer = material.signedBy();
            List<String> entitled = SIGNED.contains(material.type()) ? entitled(filing, material.type()) : List.of();
            if (signer != null
                    && !Fields.isBlank(signer)
                    && !entitled.isEmpty()
                    && entitled.stream().noneMatch(name -> Names.same(signer, name))) {
                findings.at("/materials/" + i + "/signedBy")
                        .inFile(material.file())
                        .about(material.type())
                        .report(signer, Label.material(material.type()), signer, String.join("、", entitled));
            }
        }
    }

    /** By the pack: sources disagree on who signs what (domain 7.4, Q12). */
    private List<String> entitled(FilingPackage filing, String type) {
        return pack.words("signers-" + type).stream()
                .map(who -> who.equals("legal-representative")
                        ? filing.subject().legalRepresentative().name()
                        : filing.subject().securityOfficer().name())
                .filter(name -> name != null && !Fields.isBlank(name))
                .toList();
    }
}
