package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Until;
import org.springframework.stereotype.Component;

@Rule(
        id = "subject-licence-expired",
        reason = "RJ-058",
        severity = BLOCKER,
        target = "/subject/licence/validTo",
        source = "S2；市场主体登记管理条例",
        since = "2026.1")
@Component
final class SubjectLicenceExpired implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Until validTo = filing.subject().licence().validTo();
        if (validTo != null && validTo.isOver(filing.submitOn())) {
            findings.report(validTo.text(), validTo.text(), filing.submitOn());
        }
    }
}
