package io.beianflow.deadline.delegate;

import io.beianflow.deadline.Reminders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Behind {@code escalate-…}: the last day of a clock has passed. */
@Component
class EscalateDelegate implements JavaDelegate {
    private final Reminders reminders;

    EscalateDelegate(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.escalate(execution.getProcessBusinessKey(), TimedActivity.clock(execution.getCurrentActivityId()));
    }
}
