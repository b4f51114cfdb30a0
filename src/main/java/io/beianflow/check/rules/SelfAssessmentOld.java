package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Rule(
        id = "self-assessment-old",
        reason = "RJ-081",
        severity = MINOR,
        target = "/algorithm/selfAssessedOn",
        source = "项目默认值：自评估不超过 6 个月",
        since = "2026.1")
@Component
final class SelfAssessmentOld implements Check {
    private final RulePack pack;

    SelfAssessmentOld(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        int months = pack.threshold("self-assessment-months");
        LocalDate assessed = filing.algorithm().selfAssessedOn();
        if (assessed != null && assessed.isBefore(filing.submitOn().minusMonths(months))) {
            findings.report(assessed, assessed, filing.submitOn(), months);
        }
    }
}
