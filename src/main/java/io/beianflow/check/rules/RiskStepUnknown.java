package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "risk-step-unknown",
        reason = "RJ-016",
        severity = MAJOR,
        target = "/algorithm/risks/*/flowStep",
        source = "S3：目的、机制、影响与措施形成闭环",
        since = "2026.1")
@Component
final class RiskStepUnknown implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Set<String> steps = filing.algorithm().flow().stream()
                .flatMap(step -> Stream.of(step.id(), step.name()))
                .collect(Collectors.toSet());
        List<Algorithm.Risk> risks = filing.algorithm().risks();
        for (int i = 0; i < risks.size() && !steps.isEmpty(); i++) {
            String step = risks.get(i).flowStep();
            if (step != null && !Fields.isBlank(step) && !steps.contains(step.strip())) {
                findings.at("/algorithm/risks/" + i + "/flowStep").report(step, i + 1, step);
            }
        }
    }
}
