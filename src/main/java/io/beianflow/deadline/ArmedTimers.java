package io.beianflow.deadline;

import io.beianflow.process.DueDates;
import io.beianflow.process.DueDates.TaskPlace;
import io.beianflow.process.DueDates.Timer;
import io.beianflow.process.Facts;
import io.beianflow.process.Variable;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The boundary timers that wait in the diagrams for the days of a clock. */
@Component
class ArmedTimers {
    private final DueDates dueDates;

    ArmedTimers(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    /** Moves the timers and the due days of the tasks from the days of one state of a clock to those of another. */
    void follow(Clock before, Clock after) {
        Map<Timer, Date> moments = moments(after);
        if (!moments.isEmpty()) {
            dueDates.moveTimers(after.ref(), moments, place(after));
        }
        if (!before.latestOn().equals(after.latestOn())) {
            dueDates.moveTasks(after.ref(), track(after), before.latestOn(), after.latestOn());
        }
    }

    /** A paused clock waits for nothing; its timers were put off when it was paused and stay there. */
    private static Map<Timer, Date> moments(Clock clock) {
        Map<Timer, Date> moments = new HashMap<>();
        if (clock.isRunning()) {
            switch (clock.kind()) {
                case SUBJECT_REVIEW, FIRST_REVIEW, SECOND_REVIEW -> {
                    moments.put(timer(clock.kind().id() + "-expected", Facts.EXPECTED_AT), clock.remindAt());
                    moments.put(timer(clock.kind().id() + "-overdue", Facts.OVERDUE_AT), clock.overdueAt());
                }
                case STATUTORY_DECISION -> moments.put(timer("statutory-limit", Facts.STATUTORY_AT), clock.overdueAt());
                case CORRECTION_RESPONSE ->
                    moments.put(timer("correction-overdue", Facts.OVERDUE_AT), clock.overdueAt());
                case CROSS_REVIEW ->
                    moments.put(timer("cross-review-overdue", Facts.CROSS_REVIEW_OVERDUE_AT), clock.overdueAt());
                case PLACEMENT -> moments.put(timer("placement-overdue", Facts.OVERDUE_AT), clock.overdueAt());
                case FIRST_FILING, CHANGE_FILING, CANCELLATION_FILING -> {
                    // nothing in a diagram waits for these days
                }
            }
        }
        return moments;
    }

    private static Timer timer(String name, Variable<Date> fact) {
        return new Timer("timer-" + name, fact);
    }

    /** Two tracks may be in cross-review or in correction at the same time. */
    private static @Nullable TaskPlace place(Clock clock) {
        return switch (clock.kind()) {
            case CROSS_REVIEW -> new TaskPlace("cross-review", clock.about());
            case CORRECTION_RESPONSE -> new TaskPlace("respond-to-correction", clock.about());
            default -> null;
        };
    }

    private static @Nullable String track(Clock clock) {
        return clock.about().isEmpty() ? null : clock.about();
    }
}
