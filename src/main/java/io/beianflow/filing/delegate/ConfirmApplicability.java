package io.beianflow.filing.delegate;

import static io.beianflow.process.Facts.FILING_REQUIRED;

import io.beianflow.filing.Applicability;
import io.beianflow.filing.Stage;
import io.beianflow.process.CompletingTask;
import io.beianflow.process.OpeningTask;
import io.beianflow.process.TaskDetails;
import io.beianflow.process.TaskWork;
import org.springframework.stereotype.Component;

/** A person answers "must we file?" where the decision table could not tell. */
@Component
class ConfirmApplicability implements TaskWork {
    private final Applicability applicability;

    ConfirmApplicability(Applicability applicability) {
        this.applicability = applicability;
    }

    @Override
    public String taskKey() {
        return "confirm-applicability";
    }

    @Override
    public TaskDetails opened(OpeningTask task) {
        return TaskDetails.of(null, Stage.INTAKE.id(), 1);
    }

    @Override
    public void completed(CompletingTask task) {
        boolean required = task.input().flag("filingRequired");
        String reason = task.input().text("reason");
        task.input().refuseIfFaulty();
        applicability.confirm(task.ref(), required, reason, task.user());
        FILING_REQUIRED.set(task.facts(), required);
    }
}
