package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Rule(
        id = "worker-rights-missing",
        reason = "RJ-011",
        severity = BLOCKER,
        target = "/algorithm/categoryDetails/worker.rights",
        source = "算法推荐管理规定第二十条",
        since = "2026.1")
@Component
final class WorkerRightsMissing extends MissingText {
    WorkerRightsMissing(RequiredMaterials required) {
        super(required);
    }

    @Override
    boolean isGiven(FilingPackage filing, String pointer) {
        return !Fields.saysNothing(
                Objects.toString(filing.algorithm().categoryDetails().get("worker.rights"), null));
    }
}
