package io.beianflow.deadline.delegate;

import io.beianflow.deadline.Reminders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Behind {@code remind-…}: the expected day of a clock has come. */
@Component
class RemindDelegate implements JavaDelegate {
    private final Reminders reminders;

    RemindDelegate(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.remind(execution.getProcessBusinessKey(), TimedActivity.clock(execution.getCurrentActivityId()));
    }
}
