package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "model-parameter-without-number",
        reason = "RJ-014",
        severity = MAJOR,
        target = "/algorithm/model/metrics",
        source = "S0；S2：性能指标写明数值",
        since = "2026.1")
@Component
final class ModelParameterWithoutNumber implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String metrics = filing.algorithm().model().metrics();
        // One that says nothing is the business of model-parameter-missing.
        if (metrics != null
                && !filing.isCancellation()
                && !Fields.saysNothing(metrics)
                && !Figures.hasNumber(metrics)) {
            findings.report(metrics, Label.field("/algorithm/model/metrics"), metrics);
        }
    }
}
