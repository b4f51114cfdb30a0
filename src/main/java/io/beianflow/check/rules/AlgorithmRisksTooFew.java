package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "algorithm-risks-too-few",
        reason = "RJ-011",
        severity = MAJOR,
        target = "/algorithm/risks",
        source = "算法风险与防范机制表单",
        since = "2026.1")
@Component
final class AlgorithmRisksTooFew implements Check {
    private final RulePack pack;

    AlgorithmRisksTooFew(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        int risks = filing.algorithm().risks().size();
        int least = pack.threshold("risks");
        // None at all is the business of algorithm-field-missing.
        if (risks > 0 && risks < least && !filing.isCancellation()) {
            findings.report(risks, risks, least);
        }
    }
}
