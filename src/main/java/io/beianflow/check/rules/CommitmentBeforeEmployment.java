package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Rule(
        id = "commitment-before-employment",
        reason = "RJ-053",
        severity = BLOCKER,
        target = "/materials/*/effectiveOn",
        source = "S1：承诺日期不早于任职起始日",
        since = "2026.1")
@Component
final class CommitmentBeforeEmployment implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        LocalDate from = filing.subject().securityOfficer().employedFrom();
        for (PackageMaterial letter : filing.materials("security-officer-commitment")) {
            LocalDate signed = letter.effectiveOn();
            if (from != null && signed != null && signed.isBefore(from)) {
                findings.at("/materials/" + filing.materials().indexOf(letter) + "/effectiveOn")
                        .inFile(letter.file())
                        .report(signed, signed, from);
            }
        }
    }
}
