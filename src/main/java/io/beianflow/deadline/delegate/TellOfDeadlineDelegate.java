package io.beianflow.deadline.delegate;

import static io.beianflow.process.Facts.CLOCK_ID;
import static io.beianflow.process.Facts.MORE_REMINDERS;
import static io.beianflow.process.Facts.REMIND_AT;

import io.beianflow.deadline.ClockWatch;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Behind {@code tell-of-deadline}: a moment has come that people want to be reminded of. */
@Component
class TellOfDeadlineDelegate implements JavaDelegate {
    private final ClockWatch watch;

    TellOfDeadlineDelegate(ClockWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Instant> next = watch.tell(CLOCK_ID.from(execution));
        next.ifPresent(at -> REMIND_AT.set(execution, Date.from(at)));
        MORE_REMINDERS.set(execution, next.isPresent());
    }
}
