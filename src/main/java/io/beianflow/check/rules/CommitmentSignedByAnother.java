package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import org.springframework.stereotype.Component;

@Rule(
        id = "commitment-signed-by-another",
        reason = "RJ-053",
        severity = BLOCKER,
        target = "/materials/*/signedBy",
        source = "S1：承诺书与工作证明为同一人",
        since = "2026.1")
@Component
final class CommitmentSignedByAnother implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String officer = filing.subject().securityOfficer().name();
        for (PackageMaterial letter : filing.materials("security-officer-commitment")) {
            String signer = letter.signedBy();
            if (officer != null && signer != null && !Names.same(officer, signer) && !Fields.isBlank(officer)) {
                findings.at("/materials/" + filing.materials().indexOf(letter) + "/signedBy")
                        .inFile(letter.file())
                        .report(signer, officer, signer);
            }
        }
    }
}
