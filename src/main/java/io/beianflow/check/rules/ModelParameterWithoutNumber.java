package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "model-parameter-without-number",
        reason = "RJ-014",
        severity = MAJOR,
        target = "/algorithm/model/metrics",
        source = "S0；S2：性能指标和数据规模写明数值",
        since = "2026.1")
@Component
final class ModelParameterWithoutNumber implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (!filing.isCancellation()) {
            look("/algorithm/model/metrics", filing.algorithm().model().metrics(), findings);
            for (int i = 0; i < filing.algorithm().data().sets().size(); i++) {
                look(
                        "/algorithm/data/sets/" + i + "/scale",
                        filing.algorithm().data().sets().get(i).scale(),
                        findings);
            }
        }
    }

    private static void look(String pointer, @Nullable String answer, Findings findings) {
        // One that says nothing is the business of model-parameter-missing or data-source-unclear.
        if (answer != null && !Fields.saysNothing(answer) && !Figures.hasNumber(answer)) {
            findings.at(pointer).report(answer, Label.field(pointer), answer);
        }
    }
}
