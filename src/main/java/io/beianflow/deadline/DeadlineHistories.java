package io.beianflow.deadline;

import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.process.FilingProcesses;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to the clocks of a filing. */
@Service
@Transactional(readOnly = true)
public class DeadlineHistories {
    private final Clocks clocks;
    private final ClockRows rows;
    private final Deadlines deadlines;
    private final DeadlineMoves moves;
    private final DeadlineTexts texts;
    private final FilingProcesses processes;
    private final Calendars calendars;
    private final java.time.Clock now;

    DeadlineHistories(
            Clocks clocks,
            ClockRows rows,
            Deadlines deadlines,
            DeadlineMoves moves,
            DeadlineTexts texts,
            FilingProcesses processes,
            Calendars calendars,
            java.time.Clock now) {
        this.clocks = clocks;
        this.rows = rows;
        this.deadlines = deadlines;
        this.moves = moves;
        this.texts = texts;
        this.processes = processes;
        this.calendars = calendars;
        this.now = now;
    }

    /** All entries with their pauses and moves, the newest first, and the timers that fired. Whoever calls has checked access to the filing. */
    public DeadlineHistory of(String ref, Locale locale) {
        LocalDate today = LocalDate.now(now);
        List<ClockPause> pauses = rows.pauses(ref);
        List<ClockMove> moved = moves.of(ref);
        return new DeadlineHistory(
                ref,
                moves.mayMove(),
                clocks.of(ref).stream()
                        .sorted(Comparator.comparing((Clock clock) -> clock.endedOn() != null)
                                .thenComparing(Comparator.comparing(Clock::id).reversed()))
                        .map(clock -> entry(clock, today, pauses, moved, locale))
                        .toList(),
                processes.firedTimers(ref).stream()
                        .map(timer -> new DeadlineHistory.Fired(
                                timer.process(), timer.activity(), timer.name(), at(timer.at())))
                        .toList());
    }

    private DeadlineHistory.Entry entry(
            Clock clock, LocalDate today, List<ClockPause> pauses, List<ClockMove> moved, Locale locale) {
        WorkingDayCalendar calendar = clock.calendar(calendars);
        return new DeadlineHistory.Entry(
                deadlines.deadline(clock, today, calendar, locale),
                texts.name(clock.kind(), locale),
                texts.name(clock.state(today, calendar), locale),
                texts.name(clock.party(), locale),
                clock.about(),
                clock.endedOn(),
                clock.isRunning(),
                Board.scale(clock, today, calendar),
                pauses.stream()
                        .filter(pause -> pause.clock() == clock.id())
                        .map(pause -> new DeadlineHistory.Pause(
                                pause.pausedOn(), pause.resumedOn(), texts.pauseReason(pause.reason(), locale)))
                        .toList(),
                moved.stream()
                        .filter(move -> move.clock() == clock.id())
                        .map(move -> new DeadlineHistory.Move(
                                at(move.movedAt()),
                                move.movedBy(),
                                move.reason(),
                                move.latestBefore(),
                                move.latestAfter()))
                        .toList());
    }

    private OffsetDateTime at(Instant moment) {
        return moment.atZone(now.getZone()).toOffsetDateTime();
    }
}
