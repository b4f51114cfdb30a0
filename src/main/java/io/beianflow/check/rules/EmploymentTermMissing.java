package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import org.springframework.stereotype.Component;

@Rule(
        id = "employment-term-missing",
        reason = "RJ-051",
        severity = BLOCKER,
        target = "/subject/securityOfficer/employedFrom",
        source = "S1",
        since = "2026.1")
@Component
final class EmploymentTermMissing implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.materials("employment-proof").stream().noneMatch(PackageMaterial::isPresent)) {
            return;
        }
        Fields.reportIfBlank(filing, "/subject/securityOfficer/employedFrom", BLOCKER, findings);
        Fields.reportIfBlank(filing, "/subject/securityOfficer/employedTo", BLOCKER, findings);
    }
}
