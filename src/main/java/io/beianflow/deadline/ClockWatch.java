package io.beianflow.deadline;

import io.beianflow.calendar.Calendars;
import io.beianflow.process.Facts;
import io.beianflow.process.FilingProcesses;
import io.beianflow.process.SideProcesses;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One small process per open clock with one timer, armed anew after each reminder ({@code deadline-watch}). Its timer moves with the clock, stands
 * still while the clock is paused, and goes when the clock ends; all in the transaction that changes the clock.
 */
@Service
@Transactional
public class ClockWatch {
    private static final String PROCESS = "deadline-watch";
    private static final String TIMER = "await-reminder";

    private final ClockRows clocks;
    private final WatchRows rows;
    private final Reminders reminders;
    private final SideProcesses side;
    private final FilingProcesses processes;
    private final Calendars calendars;
    private final java.time.Clock now;

    ClockWatch(
            ClockRows clocks,
            WatchRows rows,
            Reminders reminders,
            SideProcesses side,
            FilingProcesses processes,
            Calendars calendars,
            java.time.Clock now) {
        this.clocks = clocks;
        this.rows = rows;
        this.reminders = reminders;
        this.side = side;
        this.processes = processes;
        this.calendars = calendars;
        this.now = now;
    }

    /** What is armed for a clock. */
    record Armed(long clock, String instance, Instant nextAt) {}

    @EventListener
    void follow(ClocksChanged changed) {
        Map<Long, Armed> armed =
                rows.of(changed.ref()).stream().collect(Collectors.toMap(Armed::clock, Function.identity()));
        for (Clock clock : clocks.of(changed.ref())) {
            follow(clock, armed.get(clock.id()));
        }
    }

    private void follow(Clock clock, @Nullable Armed armed) {
        Optional<Instant> next =
                clock.isRunning() ? plan(clock).after(now.instant()).map(ReminderPlan.Point::at) : Optional.empty();
        if (armed == null) {
            next.ifPresent(at -> start(clock, at));
        } else if (clock.endedOn() != null) {
            rows.remove(clock.id());
            side.stop(armed.instance(), "the clock has ended");
        } else {
            arm(armed, next.orElse(Facts.never().toInstant()));
        }
    }

    private void start(Clock clock, Instant at) {
        String instance = side.start(
                PROCESS,
                clock.ref(),
                clock.company(),
                Map.of(Facts.CLOCK_ID.name(), clock.id(), Facts.REMIND_AT.name(), Date.from(at)));
        rows.add(clock, instance, at);
    }

    private void arm(Armed armed, Instant at) {
        if (!armed.nextAt().equals(at)) {
            rows.arm(armed.clock(), at);
            processes.moveTimer(armed.instance(), TIMER, Date.from(at));
        }
    }

    /**
     * Tells of what has come since the timer was armed.
     *
     * @return when to remind next; empty when nothing is left to remind of
     */
    public Optional<Instant> tell(long clockId) {
        Optional<Clock> found = clocks.lock(clockId);
        Optional<Armed> armed = rows.find(clockId);
        if (found.isEmpty() || armed.isEmpty() || found.get().endedOn() != null) {
            rows.remove(clockId);
            return Optional.empty();
        }
        Clock clock = found.get();
        Instant moment = now.instant();
        if (!clock.isRunning()) {
            rows.arm(clockId, Facts.never().toInstant());
            return Optional.of(Facts.never().toInstant());
        }
        ReminderPlan plan = plan(clock);
        List<ReminderPlan.Point> come = plan.between(armed.get().nextAt(), moment);
        come.forEach(point -> reminders.tell(clock, point.kind()));
        Optional<Instant> next = plan.after(moment).map(ReminderPlan.Point::at);
        next.ifPresentOrElse(at -> rows.arm(clockId, at), () -> rows.remove(clockId));
        return next;
    }

    private ReminderPlan plan(Clock clock) {
        return ReminderPlan.of(clock, clock.calendar(calendars));
    }
}
