package io.beianflow.check.delegate;

import static io.beianflow.process.Facts.BLOCKED;

import io.beianflow.check.FilingChecks;
import io.beianflow.check.Gate;
import io.beianflow.filing.Stage;
import io.beianflow.filing.Track;
import io.beianflow.process.Facts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RunChecksDelegate implements JavaDelegate {
    private final FilingChecks checks;

    RunChecksDelegate(FilingChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Gate gate = gate(execution);
        BLOCKED.set(
                execution, checks.run(execution.getProcessBusinessKey(), gate).blockedFor(gate));
    }

    /** A correction runs into the gate of the review that asked for it. */
    private static Gate gate(DelegateExecution execution) {
        String stage =
                Facts.PREPARATION_STAGE.optionalFrom(execution).orElseGet(() -> Facts.REVIEW_STAGE.from(execution));
        if (stage.equals(Track.SUBJECT) || stage.equals(Stage.SUBJECT_REVIEW.id())) {
            return Gate.SUBJECT;
        }
        return stage.equals(Stage.SECOND_REVIEW.id()) ? Gate.PRODUCT_INFO : Gate.ALGORITHM;
    }
}
