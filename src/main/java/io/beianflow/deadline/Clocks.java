package io.beianflow.deadline;

import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.filing.Filings;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;
    private final java.time.Clock now;

    Clocks(
            ClockRows rows,
            Windows windows,
            Calendars calendars,
            Filings filings,
            ApplicationEventPublisher events,
            java.time.Clock now) {
        this.rows = rows;
        this.windows = windows;
        this.calendars = calendars;
        this.filings = filings;
        this.events = events;
        this.now = now;
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
        Clock begun = begin(ref, kind, about, round, startedOn, latestOn);
        Clock started = rows.add(begun, begun.riskOn(begun.calendar(calendars)), today());
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
        Window window = windows.of(kind);
        Clock begun = new Clock(
                0,
                ref,
                rows.company(ref),
                kind,
                about,
                window.party(),
                round,
                startedOn,
                null,
                null,
                latestOn == null ? startedOn : latestOn,
                window.latest(),
                new Clock.Basis(
                        startedOn, window.earliest(), window.expected(), latestOn == null ? window.latest() : null),
                null,
                null,
                false,
                null);
        return counted(begun);
    }

    /** The clock with its days counted from its basis by the calendar as it is now. */
    Clock counted(Clock clock) {
        return clock.counted(clock.calendar(calendars));
    }

    private Clock stored(Clock clock) {
        Clock stored = rows.store(clock, clock.riskOn(clock.calendar(calendars)), today());
        keepNextDue(clock.ref());
        return stored;
    }

    private LocalDate today() {
        return LocalDate.now(now);
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
        WorkingDayCalendar calendar = clock.calendar(calendars);
        rows.resume(clock, from);
        return stored(clock.resumed(from, calendar));
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
        Window window = windows.of(kind);
        rows.resume(clock, from);
        return stored(clock.anew(from, window, clock.calendar(calendars)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** Stores new days of an open clock: a manager moved it, or a calendar was changed. */
    Clock change(Clock clock) {
        return stored(clock);
    }

    /** The clock with its row locked until the end of the transaction. */
    Optional<Clock> lock(long id) {
        return rows.lock(id);
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
        events.publishEvent(new ClocksChanged(ref));
    }

    private Clock require(String ref, ClockKind kind) {
        return rows.open(ref, kind, WHOLE_FILING)
                .orElseThrow(() -> new IllegalStateException("Filing " + ref + " has no open clock " + kind.id()));
    }
}
