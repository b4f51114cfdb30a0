package io.beianflow.deadline;

import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.Due;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.filing.Filings;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts, pauses and ends the clocks of a filing, and keeps the filing's next due day. Ended entries stay readable; the same kind of clock
 * started again is a new entry.
 *
 * <p>One clock of a kind is open at a time per {@code about}: the empty text for the filing as a whole, or what runs beside it, such as a
 * track ({@code subject}, {@code algorithm}) whose cross-reviews overlap.
 */
@Service
@Transactional
public class Clocks {
    private static final String WHOLE_FILING = "";

    private final ClockRows rows;
    private final Windows windows;
    private final Calendars calendars;
    private final Filings filings;

    Clocks(ClockRows rows, Windows windows, Calendars calendars, Filings filings) {
        this.rows = rows;
        this.windows = windows;
        this.calendars = calendars;
        this.filings = filings;
    }

    /** Starts a clock with the window of the decision table. */
    public Clock start(String ref, ClockKind kind, int round, LocalDate startedOn) {
        return start(ref, kind, WHOLE_FILING, round, startedOn, null);
    }

    /** As above; a given last day ({@code answerBy} of a notice) replaces the window's. */
    public Clock start(String ref, ClockKind kind, int round, LocalDate startedOn, @Nullable LocalDate latestOn) {
        return start(ref, kind, WHOLE_FILING, round, startedOn, latestOn);
    }

    /**
     * Starts a clock about a part of the filing. If that clock is already open in the same round it is returned as it is, so a repeated step
     * does no harm.
     *
     * @param latestOn last day if the regulator named one, else null; before {@code startedOn} it is refused with 422 at {@code /answerBy}
     * @throws IllegalStateException if one of an other round is still open
     */
    public Clock start(
            String ref, ClockKind kind, String about, int round, LocalDate startedOn, @Nullable LocalDate latestOn) {
        Optional<Clock> open = rows.open(ref, kind, about);
        if (open.isPresent()) {
            return sameRound(open.get(), round);
        }
        if (latestOn != null && latestOn.isBefore(startedOn)) {
            throw Refusal.invalid(List.of(Fault.at("/answerBy", "answer-by-before-notice", startedOn)));
        }
        Clock started = rows.add(begin(ref, kind, about, round, startedOn, latestOn));
        keepNextDue(ref);
        return started;
    }

    private static Clock sameRound(Clock open, int round) {
        if (open.round() != round) {
            throw new IllegalStateException("Clock " + open.kind().id() + " of filing " + open.ref()
                    + " is open in round " + open.round() + ", it must be ended before round " + round + " starts");
        }
        return open;
    }

    private Clock begin(
            String ref, ClockKind kind, String about, int round, LocalDate startedOn, @Nullable LocalDate latestOn) {
        WorkingDayCalendar calendar = calendars.current();
        Window window = windows.of(kind);
        Due latest = latestOn == null ? calendar.due(startedOn, window.latest()) : new Due(latestOn, false, List.of());
        return new Clock(
                0,
                ref,
                kind,
                about,
                window.party(),
                round,
                startedOn,
                notAfter(latest.due(), day(calendar, startedOn, window.earliest())),
                notAfter(latest.due(), day(calendar, startedOn, window.expected())),
                latest.due(),
                calendar.workingDaysBetween(startedOn, latest.due()),
                null,
                null,
                latest.provisional(),
                null);
    }

    private static @Nullable LocalDate day(
            WorkingDayCalendar calendar, LocalDate startedOn, @Nullable Integer workingDays) {
        return workingDays == null ? null : calendar.due(startedOn, workingDays).due();
    }

    private static @Nullable LocalDate notAfter(LocalDate latest, @Nullable LocalDate day) {
        return day != null && day.isAfter(latest) ? latest : day;
    }

    /**
     * Stops a running clock; no-op when none is running. Days up to and including {@code on} stay counted.
     *
     * @param reasonKey {@code correction} or {@code product-info}; its text is {@code clock.reason.<key>} of the messages
     */
    public void pause(String ref, ClockKind kind, LocalDate on, String reasonKey) {
        rows.open(ref, kind, WHOLE_FILING).filter(Clock::isRunning).ifPresent(clock -> {
            rows.pause(clock, on, reasonKey);
            keepNextDue(ref);
        });
    }

    /**
     * Lets a paused clock go on: what was left at the pause is left now, counted from {@code on}, or from the pause if {@code on} is before
     * it. A clock that was already past its last day stays past it. A clock that is not paused is returned as it is.
     *
     * @throws IllegalStateException if no such clock is open
     */
    public Clock resume(String ref, ClockKind kind, LocalDate on) {
        Clock clock = require(ref, kind);
        LocalDate pausedOn = clock.pausedOn();
        if (pausedOn == null) {
            return clock;
        }
        LocalDate from = later(on, pausedOn);
        WorkingDayCalendar calendar = calendars.current();
        Due latest = moved(calendar, clock.latestOn(), pausedOn, from);
        LocalDate earliestOn = clock.earliestOn();
        LocalDate expectedOn = clock.expectedOn();
        return goOn(
                clock,
                from,
                earliestOn == null
                        ? null
                        : moved(calendar, earliestOn, pausedOn, from).due(),
                expectedOn == null
                        ? null
                        : moved(calendar, expectedOn, pausedOn, from).due(),
                latest,
                clock.workingDays());
    }

    private static Due moved(WorkingDayCalendar calendar, LocalDate day, LocalDate pausedOn, LocalDate on) {
        if (day.isBefore(pausedOn)) {
            return new Due(day, false, List.of());
        }
        return calendar.due(on, calendar.workingDaysBetween(pausedOn, day));
    }

    /**
     * Lets an open clock begin anew with its whole window from {@code on}, as a resubmission does to the statutory one: the authority's days
     * need complete materials (R1 Art 25). {@code startedOn} stays the first start; a day before it or before the pause counts as that day.
     *
     * @throws IllegalStateException if no such clock is open
     */
    public Clock restart(String ref, ClockKind kind, LocalDate on) {
        Clock clock = require(ref, kind);
        LocalDate pausedOn = clock.pausedOn();
        LocalDate from = later(on, pausedOn == null ? clock.startedOn() : pausedOn);
        WorkingDayCalendar calendar = calendars.current();
        Window window = windows.of(kind);
        return goOn(
                clock,
                from,
                day(calendar, from, window.earliest()),
                day(calendar, from, window.expected()),
                calendar.due(from, window.latest()),
                window.latest());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private Clock goOn(
            Clock clock,
            LocalDate on,
            @Nullable LocalDate earliestOn,
            @Nullable LocalDate expectedOn,
            Due latest,
            int workingDays) {
        Clock running = rows.goOn(clock, on, earliestOn, expectedOn, latest, workingDays);
        keepNextDue(clock.ref());
        return running;
    }

    /** Ends every open clock of that kind, paused ones too, whatever it is about; no-op when none is open. */
    public void end(String ref, ClockKind kind, LocalDate on) {
        rows.end(ref, kind, on);
        keepNextDue(ref);
    }

    /** As above, only the clock about that part. */
    public void end(String ref, ClockKind kind, String about, LocalDate on) {
        rows.end(ref, kind, about, on);
        keepNextDue(ref);
    }

    /** Ends whatever is still open, when a filing is cancelled, failed or not required. */
    public void endAll(String ref, LocalDate on) {
        rows.endAll(ref, on);
        keepNextDue(ref);
    }

    /** The open clock of that kind, paused or not; of several the one with the earliest last day. */
    @Transactional(readOnly = true)
    public Optional<Clock> open(String ref, ClockKind kind) {
        return rows.open(ref, kind);
    }

    /** All entries, ended ones too, in the order they were started. */
    @Transactional(readOnly = true)
    public List<Clock> of(String ref) {
        return rows.of(ref);
    }

    private void keepNextDue(String ref) {
        filings.dueOn(ref, rows.nextDue(ref).orElse(null));
    }

    private Clock require(String ref, ClockKind kind) {
        return rows.open(ref, kind, WHOLE_FILING)
                .orElseThrow(() -> new IllegalStateException("Filing " + ref + " has no open clock " + kind.id()));
    }
}
