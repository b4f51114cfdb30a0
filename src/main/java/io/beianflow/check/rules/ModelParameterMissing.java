package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "model-parameter-missing",
        reason = "RJ-014",
        severity = MAJOR,
        target = "/algorithm/model",
        source = "S0；S2",
        since = "2026.1")
@Component
final class ModelParameterMissing implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        Algorithm.Model model = filing.algorithm().model();
        report("/algorithm/model/metrics", model.metrics(), findings);
        for (int i = 0; i < model.list().size(); i++) {
            report("/algorithm/model/list/" + i + "/name", model.list().get(i).name(), findings);
            report("/algorithm/model/list/" + i + "/type", model.list().get(i).type(), findings);
            report(
                    "/algorithm/model/list/" + i + "/purpose",
                    model.list().get(i).purpose(),
                    findings);
        }
    }

    private static void report(String pointer, @Nullable String answer, Findings findings) {
        if (Fields.saysNothing(answer)) {
            findings.at(pointer).report(answer, Label.field(pointer));
        }
    }
}
