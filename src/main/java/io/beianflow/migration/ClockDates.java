package io.beianflow.migration;

import io.beianflow.deadline.Clock;
import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.Clocks;
import io.beianflow.process.Facts;
import io.beianflow.process.RunningInstances.Timer;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a timer is due by the clock it belongs to. Which clock that is, says what the timer leads to, whatever the timer itself is called. */
@Component
class ClockDates {
    private static final String REMIND = "remind-";
    private static final String ESCALATE = "escalate-";
    private static final String INQUIRE = "inquire-regulator";

    private final Clocks clocks;

    ClockDates(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Empty if the timer belongs to no clock that is open. */
    Optional<Instant> due(Timer timer) {
        String next = timer.leadsTo();
        if (next.startsWith(REMIND)) {
            return open(timer, next.substring(REMIND.length())).map(clock -> armed(clock, clock.remindAt()));
        }
        if (next.startsWith(ESCALATE)) {
            return open(timer, next.substring(ESCALATE.length())).map(clock -> armed(clock, clock.overdueAt()));
        }
        return next.equals(INQUIRE)
                ? open(timer, ClockKind.STATUTORY_DECISION.id()).map(clock -> armed(clock, clock.overdueAt()))
                : Optional.empty();
    }

    private static Instant armed(Clock clock, Date due) {
        return (clock.isRunning() ? due : Facts.never()).toInstant();
    }

    private Optional<Clock> open(Timer timer, String name) {
        String kind = name.equals("correction") ? ClockKind.CORRECTION_RESPONSE.id() : name;
        return clocks.of(timer.ref()).stream()
                .filter(clock -> clock.kind().id().equals(kind) && clock.endedOn() == null)
                .filter(clock -> clock.about().isEmpty()
                        || timer.track() == null
                        || clock.about().equals(timer.track()))
                .min(Comparator.comparing(Clock::latestOn).thenComparing(Clock::id));
    }
}
