package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "deployment-missing",
        reason = "RJ-027",
        severity = BLOCKER,
        target = "/algorithm/model",
        source = "算法安全自评估报告模板：软硬件设施及部署位置",
        since = "2026.1")
@Component
final class DeploymentMissing implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        Algorithm.Model model = filing.algorithm().model();
        report("/algorithm/model/hardware", model.hardware(), findings);
        report("/algorithm/model/deploymentRegion", model.deploymentRegion(), findings);
    }

    private static void report(String pointer, @Nullable String answer, Findings findings) {
        if (Fields.saysNothing(answer)) {
            findings.at(pointer).report(answer, Label.field(pointer));
        }
    }
}
