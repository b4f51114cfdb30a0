package io.beianflow.deadline;

import io.beianflow.audit.Trail;
import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.filing.Filings;
import io.beianflow.identity.Caller;
import io.beianflow.identity.Groups;
import io.beianflow.process.EngineTransaction;
import io.beianflow.process.TaskInput;
import io.beianflow.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a clock another last day: timer, due days of tasks, board and trail in one transaction. */
@Service
public class DeadlineMoves {
    private static final int LONGEST_REASON = 500;
    private static final int MOST_YEARS = 2;

    private final Clocks clocks;
    private final MoveRows rows;
    private final ArmedTimers timers;
    private final Filings filings;
    private final Calendars calendars;
    private final Trail trail;
    private final Caller caller;
    private final EngineTransaction transaction;
    private final java.time.Clock now;

    DeadlineMoves(
            Clocks clocks,
            MoveRows rows,
            ArmedTimers timers,
            Filings filings,
            Calendars calendars,
            Trail trail,
            Caller caller,
            EngineTransaction transaction,
            java.time.Clock now) {
        this.clocks = clocks;
        this.rows = rows;
        this.timers = timers;
        this.filings = filings;
        this.calendars = calendars;
        this.trail = trail;
        this.caller = caller;
        this.transaction = transaction;
        this.now = now;
    }

    /** Whether the caller may move deadlines at all: managers may. */
    public boolean mayMove() {
        return caller.isIn(Groups.MANAGER);
    }

    /**
     * Moves the last day of an open clock.
     *
     * <p>403 for who is no manager; 404 for another company's filing or clock; 409 when the clock has ended, is paused, or was moved by
     * somebody else meanwhile; 422 with a fault per field.
     *
     * @param wish {@code latestOn}, the new last day: a working day from today on, two years ahead at most; {@code seen}, the last day that
     *     was shown when the manager decided; {@code reason}, 1 to 500 characters
     */
    public Clock move(String ref, long id, TaskInput wish) {
        return transaction.run(() -> moveNow(ref, id, wish));
    }

    private Clock moveNow(String ref, long id, TaskInput wish) {
        filings.require(ref);
        if (!mayMove()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "deadline-move-managers-only");
        }
        filings.lock(ref);
        Clock clock = clocks.lock(id)
                .filter(found -> found.ref().equals(ref))
                .orElseThrow(() -> Refusal.notFound(ref + "/deadlines/" + id));
        requireOpen(clock);
        WorkingDayCalendar calendar = clock.calendar(calendars);
        LocalDate seen = wish.day("seen");
        LocalDate latestOn = latestOn(wish, clock, calendar);
        String reason = wish.text("reason");
        if (reason.length() > LONGEST_REASON) {
            wish.fault("reason", "text-too-long", LONGEST_REASON);
        }
        wish.refuseIfFaulty();
        requireUnmoved(clock, seen);
        Clock moved = clocks.change(clock.moved(latestOn, calendar));
        rows.add(moved, clock.latestOn(), reason, caller.id(), now.instant());
        timers.follow(clock, moved);
        trail.record(ref, "deadline.moved", days(clock, null), days(moved, reason));
        return moved;
    }

    private LocalDate latestOn(TaskInput wish, Clock clock, WorkingDayCalendar calendar) {
        LocalDate today = LocalDate.now(now);
        LocalDate latestOn = wish.day("latestOn", today, today.plusYears(MOST_YEARS));
        if (latestOn.equals(clock.latestOn())) {
            wish.fault("latestOn", "deadline-same-day", latestOn);
        } else if (latestOn.isAfter(today.minusDays(1)) && !calendar.isWorkingDay(latestOn)) {
            wish.fault(
                    "latestOn",
                    "deadline-day-off",
                    latestOn,
                    calendar.due(latestOn, 1).due());
        }
        return latestOn;
    }

    /** All moves of the clocks of a filing, oldest first. */
    @Transactional(readOnly = true)
    public List<ClockMove> of(String ref) {
        return rows.of(ref);
    }

    private static void requireOpen(Clock clock) {
        if (clock.endedOn() != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "deadline-ended", clock.endedOn());
        }
        if (clock.pausedOn() != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "deadline-paused", clock.pausedOn());
        }
    }

    private void requireUnmoved(Clock clock, LocalDate seen) {
        if (seen.equals(clock.latestOn())) {
            return;
        }
        throw rows.last(clock.id())
                .map(move -> Refusal.of(
                        Refusal.Kind.CONFLICT,
                        "deadline-moved-meanwhile",
                        move.movedBy(),
                        move.movedAt().atZone(now.getZone()).toLocalDateTime().withNano(0),
                        clock.latestOn(),
                        move.reason()))
                .orElseGet(
                        () -> Refusal.of(Refusal.Kind.CONFLICT, "deadline-changed-meanwhile", seen, clock.latestOn()));
    }

    private static Map<String, Object> days(Clock clock, @Nullable String reason) {
        Map<String, Object> days = new TreeMap<>();
        days.put("clock", clock.kind().id());
        days.put("round", clock.round());
        days.put("latestOn", clock.latestOn().toString());
        if (clock.expectedOn() != null) {
            days.put("expectedOn", clock.expectedOn().toString());
        }
        if (reason != null) {
            days.put("reason", reason);
        }
        return days;
    }
}
