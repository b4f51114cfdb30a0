package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Until;
import org.springframework.stereotype.Component;

@Rule(
        id = "security-officer-id-expired",
        reason = "RJ-058",
        severity = BLOCKER,
        target = "/subject/securityOfficer/idValidTo",
        source = "S1；S2：证件有效期应覆盖提交日",
        since = "2026.1")
@Component
final class SecurityOfficerIdExpired implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Until validTo = filing.subject().securityOfficer().idValidTo();
        if (validTo != null && validTo.isOver(filing.submitOn())) {
            findings.report(validTo.text(), validTo.text(), filing.submitOn());
        }
    }
}
