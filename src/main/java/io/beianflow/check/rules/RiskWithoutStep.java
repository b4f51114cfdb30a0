package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "risk-without-step",
        reason = "RJ-016",
        severity = MAJOR,
        target = "/algorithm/risks/*/flowStep",
        source = "S3：目的、机制、影响与措施形成闭环",
        since = "2026.1")
@Component
final class RiskWithoutStep implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<Algorithm.Risk> risks = filing.algorithm().risks();
        long placed = risks.stream().filter(RiskWithoutStep::isPlaced).count();
        // Where no risk has a step, the report may tell.
        for (int i = 0; i < risks.size() && placed > 0 && !filing.isCancellation(); i++) {
            if (!isPlaced(risks.get(i)) && !"other".equals(risks.get(i).type())) {
                findings.at("/algorithm/risks/" + i + "/flowStep").report(null, i + 1);
            }
        }
    }

    private static boolean isPlaced(Algorithm.Risk risk) {
        return !Fields.isBlank(risk.flowStep());
    }
}
