package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "risks-alike",
        reason = "RJ-031",
        severity = MAJOR,
        target = "/algorithm/risks",
        source = "S3；每项风险结合自身业务说明",
        since = "2026.1")
@Component
final class RisksAlike implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        // Controls that are vague as well are the business of risk-control-vague.
        List<String> controls = texts(filing, Algorithm.Risk::control).stream()
                .filter(control -> !RiskControlVague.isVague(control))
                .toList();
        List<String> descriptions = texts(filing, Algorithm.Risk::description);
        if (Alike.most(descriptions)) {
            findings.report(descriptions.get(0), Label.of("risk.descriptions"));
        } else if (Alike.most(controls)) {
            findings.report(controls.get(0), Label.of("risk.controls"));
        }
    }

    private static List<String> texts(FilingPackage filing, Function<Algorithm.Risk, @Nullable String> field) {
        return filing.algorithm().risks().stream()
                .map(risk -> Objects.toString(field.apply(risk), ""))
                .toList();
    }
}
