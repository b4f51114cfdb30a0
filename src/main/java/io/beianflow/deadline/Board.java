package io.beianflow.deadline;

import io.beianflow.calendar.CalendarSet;
import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.identity.Caller;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is late, what will be, and whose turn it is: the clocks of all filings of the caller's companies. */
@Service
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Board {
    /** With a group or a text the total is counted up to here. */
    private static final int COUNT_BOUND = 500;

    private final BoardRows rows;
    private final RiskMarks marks;
    private final DeadlineTexts texts;
    private final Calendars calendars;
    private final Caller caller;
    private final java.time.Clock now;

    Board(
            BoardRows rows,
            RiskMarks marks,
            DeadlineTexts texts,
            Calendars calendars,
            Caller caller,
            java.time.Clock now) {
        this.rows = rows;
        this.marks = marks;
        this.texts = texts;
        this.calendars = calendars;
        this.caller = caller;
        this.now = now;
    }

    /** One page, least time left first; of ended clocks the last ended first. */
    public record Page(List<BoardItem> items, int page, int size, long total, boolean totalIsExact) {}

    /**
     * How many clocks of a stage stand how.
     *
     * @param breached open and past the last day
     * @param late ended after the last day
     */
    public record Count(
            String clock,
            String name,
            String party,
            long running,
            long paused,
            long atRisk,
            long breached,
            long met,
            long late) {
        /** What is still open. */
        public long open() {
            return running + paused + atRisk + breached;
        }
    }

    public Page page(BoardQuery query, Locale locale) {
        Set<String> companies = companies(query.company());
        if (companies.isEmpty()) {
            return new Page(List.of(), query.page(), query.size(), 0, true);
        }
        LocalDate today = LocalDate.now(now);
        marks.keep();
        BoardRows.Found found = rows.page(query, companies, today, COUNT_BOUND + 1);
        CalendarSet calendar = calendars.snapshot();
        List<BoardItem> items = found.rows().stream()
                .map(row -> item(row, today, row.clock().calendar(calendar), locale))
                .toList();
        boolean exact = (query.group() == null && query.text() == null) || found.total() <= COUNT_BOUND;
        return new Page(items, query.page(), query.size(), exact ? found.total() : COUNT_BOUND, exact);
    }

    /** Counts by stage, in the order of a filing's way; stages without any clock are there with zeros. */
    public List<Count> counts(@Nullable String company, Locale locale) {
        Set<String> companies = companies(company);
        List<BoardRows.Tally> tallies = companies.isEmpty() ? List.of() : rows.tally(companies, LocalDate.now(now));
        return Arrays.stream(ClockKind.values())
                .map(kind -> count(kind, tallies, locale))
                .toList();
    }

    private Count count(ClockKind kind, List<BoardRows.Tally> tallies, Locale locale) {
        List<BoardRows.Tally> own =
                tallies.stream().filter(tally -> tally.kind() == kind).toList();
        return new Count(
                kind.id(),
                texts.name(kind, locale),
                own.isEmpty() ? "" : own.get(0).party().id(),
                sum(own, BoardQuery.Standing.RUNNING),
                sum(own, BoardQuery.Standing.PAUSED),
                sum(own, BoardQuery.Standing.AT_RISK),
                sum(own, BoardQuery.Standing.BREACHED),
                sum(own, BoardQuery.Standing.MET),
                sum(own, BoardQuery.Standing.LATE));
    }

    private static long sum(List<BoardRows.Tally> tallies, BoardQuery.Standing standing) {
        return tallies.stream()
                .mapToLong(tally -> tally.counts().getOrDefault(standing, 0L))
                .sum();
    }

    private Set<String> companies(@Nullable String asked) {
        if (asked == null) {
            return caller.companies();
        }
        return caller.companies().contains(asked) ? Set.of(asked) : Set.of();
    }

    private BoardItem item(BoardRow row, LocalDate today, WorkingDayCalendar calendar, Locale locale) {
        Clock clock = row.clock();
        ClockState state = clock.state(today, calendar);
        return new BoardItem(
                clock.id(),
                clock.ref(),
                clock.company(),
                row.subject(),
                row.algorithm(),
                clock.kind().id(),
                texts.name(clock.kind(), locale),
                clock.about(),
                clock.party().id(),
                clock.round(),
                clock.startedOn(),
                clock.earliestOn(),
                clock.expectedOn(),
                clock.latestOn(),
                clock.endedOn(),
                clock.workingDaysLeft(today, calendar),
                state.id(),
                texts.name(state, locale),
                clock.provisional(),
                texts.reason(clock, locale),
                row.groups(),
                row.instance(),
                scale(clock, today, calendar));
    }

    static BoardItem.Scale scale(Clock clock, LocalDate today, WorkingDayCalendar calendar) {
        LocalDate start = clock.startedOn();
        int length = calendar.workingDaysBetween(start, clock.latestOn());
        return new BoardItem.Scale(
                length,
                days(calendar, start, clock.earliestOn()),
                days(calendar, start, clock.expectedOn()),
                length - clock.workingDaysLeft(today, calendar));
    }

    private static @Nullable Integer days(WorkingDayCalendar calendar, LocalDate start, @Nullable LocalDate day) {
        return day == null ? null : Integer.valueOf(calendar.workingDaysBetween(start, Objects.requireNonNull(day)));
    }
}
