package io.beianflow.deadline;

import io.beianflow.audit.Trail;
import io.beianflow.calendar.CalendarDay;
import io.beianflow.calendar.CalendarSet;
import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.CompanyDay;
import io.beianflow.identity.Caller;
import io.beianflow.identity.Groups;
import io.beianflow.process.EngineTransaction;
import io.beianflow.process.HouseTasks;
import io.beianflow.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the calendar and counts every open clock again that reaches into the changed days: timers, due days of tasks, board and trail in one
 * transaction. A day that a notice or a manager gave stays.
 */
@Service
public class CalendarChanges {
    private final Calendars calendars;
    private final ClockRows rows;
    private final Clocks clocks;
    private final ArmedTimers timers;
    private final HouseTasks tasks;
    private final Trail trail;
    private final Caller caller;
    private final EngineTransaction transaction;
    private final java.time.Clock now;

    CalendarChanges(
            Calendars calendars,
            ClockRows rows,
            Clocks clocks,
            ArmedTimers timers,
            HouseTasks tasks,
            Trail trail,
            Caller caller,
            EngineTransaction transaction,
            java.time.Clock now) {
        this.calendars = calendars;
        this.rows = rows;
        this.clocks = clocks;
        this.timers = timers;
        this.tasks = tasks;
        this.trail = trail;
        this.caller = caller;
        this.transaction = transaction;
        this.now = now;
    }

    /**
     * A clock whose last day moves.
     *
     * @param workingDays by how many working days of the new calendar it moves; negative when it comes earlier
     */
    public record Moved(
            String ref, String clock, int round, LocalDate latestBefore, LocalDate latestAfter, int workingDays) {}

    /**
     * What a change of the calendar does.
     *
     * @param applied false for a preview
     * @param days how many days the new arrangement names
     * @param recounted how many open clocks were counted again, moved or not
     * @param moved those of the caller's companies that move, the earliest first
     * @param movedElsewhere how many of other companies move
     */
    public record Change(boolean applied, int days, int recounted, List<Moved> moved, int movedElsewhere) {}

    /** Whether the caller may load a year: administrators, process owners and managers may. */
    public boolean mayLoad() {
        return Stream.of(Groups.ADMIN, Groups.OWNER, Groups.MANAGER).anyMatch(caller::isIn);
    }

    /** What loading a year would do; nothing is stored. Refusals as of {@link #load}. */
    @Transactional(readOnly = true)
    public Change previewYear(int year, byte[] file) {
        List<CalendarDay> arrangement = read(year, file);
        CalendarSet next = calendars.with(year, arrangement);
        return change(false, arrangement.size(), affected(next, span(year, arrangement)), next);
    }

    /** Replaces the arrangement of a year or adds it; 403 for whoever may not, 422 with the lines of the file that do not do. */
    public Change load(int year, byte[] file) {
        return transaction.run(() -> loadNow(year, file));
    }

    private Change loadNow(int year, byte[] file) {
        List<CalendarDay> arrangement = read(year, file);
        CalendarSet next = calendars.with(year, arrangement);
        List<Pair> affected = affected(next, span(year, arrangement));
        calendars.replace(year, arrangement, caller.id());
        apply(affected, "calendar-" + year);
        if (year > LocalDate.now(now).getYear()) {
            tasks.done(HouseTasks.LOAD_CALENDAR_YEAR);
        }
        return change(true, arrangement.size(), affected, next);
    }

    /** What other days off of a company would do; nothing is stored. */
    @Transactional(readOnly = true)
    public Change previewDaysOff(String company, List<CompanyDay> days) {
        requireManager(company);
        return change(false, days.size(), affected(company, days), calendars.with(company, days));
    }

    /** Replaces the days off of a company; 403 for who is no manager of it. */
    public Change changeDaysOff(String company, List<CompanyDay> days) {
        return transaction.run(() -> changeDaysOffNow(company, days));
    }

    private Change changeDaysOffNow(String company, List<CompanyDay> days) {
        requireManager(company);
        List<Pair> affected = affected(company, days);
        calendars.replace(company, days, now.instant());
        apply(affected, "company-days-off");
        return change(true, days.size(), affected, calendars.snapshot());
    }

    /** Counts clocks again that were provisional and need not be any more, whichever node loaded the year meanwhile. */
    @Transactional
    public int recountProvisional() {
        CalendarSet known = calendars.snapshot();
        List<Pair> affected = rows.provisional().stream()
                .map(clock -> new Pair(clock, clock.counted(clock.calendar(known))))
                .filter(pair -> !pair.after().equals(pair.before()))
                .toList();
        apply(affected, "calendar");
        return affected.size();
    }

    /** A clock as it is and as it would be. */
    private record Pair(Clock before, Clock after) {
        boolean moves() {
            return !before.latestOn().equals(after.latestOn());
        }
    }

    /** First and last day that can be another kind of day than before. */
    private record Span(LocalDate from, LocalDate to) {}

    private List<CalendarDay> read(int year, byte[] file) {
        if (!mayLoad()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "calendar-load-not-yours");
        }
        return calendars.read(year, file);
    }

    private void requireManager(String company) {
        if (!caller.mayActFor(company)) {
            throw Refusal.notFound(company);
        }
        if (!caller.isIn(Groups.MANAGER)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "calendar-days-off-managers-only");
        }
    }

    private static Span span(int year, List<CalendarDay> arrangement) {
        List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        arrangement.forEach(day -> days.add(day.date()));
        days.sort(Comparator.naturalOrder());
        return new Span(days.get(0), days.get(days.size() - 1));
    }

    private List<Pair> affected(CalendarSet next, Span span) {
        return affected(next, span, clock -> true);
    }

    private List<Pair> affected(String company, List<CompanyDay> days) {
        List<LocalDate> changed = Stream.concat(days.stream(), calendars.companyDays().stream())
                .filter(day -> day.company().equals(company))
                .map(CompanyDay::day)
                .sorted()
                .toList();
        return changed.isEmpty()
                ? List.of()
                : affected(
                        calendars.with(company, days),
                        new Span(changed.get(0), changed.get(changed.size() - 1)),
                        clock -> clock.company().equals(company) && clock.kind().followsHouse());
    }

    private List<Pair> affected(CalendarSet next, Span span, Predicate<Clock> of) {
        return rows.reaching(span.from(), span.to()).stream()
                .filter(of)
                .map(clock -> new Pair(clock, clock.counted(clock.calendar(next))))
                .toList();
    }

    private void apply(List<Pair> affected, String why) {
        for (Pair pair : affected) {
            clocks.change(pair.after());
            if (!pair.after().equals(pair.before())) {
                timers.follow(pair.before(), pair.after());
            }
            if (pair.moves()) {
                trail.record(
                        pair.before().ref(), "deadline.recounted", days(pair.before(), null), days(pair.after(), why));
            }
        }
    }

    private static Map<String, Object> days(Clock clock, @Nullable String why) {
        Map<String, Object> days = new TreeMap<>(Map.of(
                "clock", clock.kind().id(),
                "round", clock.round(),
                "latestOn", clock.latestOn().toString()));
        if (why != null) {
            days.put("why", why);
        }
        return days;
    }

    private Change change(boolean applied, int days, List<Pair> affected, CalendarSet next) {
        List<Pair> moved = affected.stream().filter(Pair::moves).toList();
        List<Moved> ours = moved.stream()
                .filter(pair -> caller.mayActFor(pair.before().company()))
                .map(pair -> new Moved(
                        pair.before().ref(),
                        pair.before().kind().id(),
                        pair.before().round(),
                        pair.before().latestOn(),
                        pair.after().latestOn(),
                        pair.after()
                                .calendar(next)
                                .workingDaysBetween(
                                        pair.before().latestOn(), pair.after().latestOn())))
                .sorted(Comparator.comparing(Moved::latestAfter).thenComparing(Moved::ref))
                .toList();
        return new Change(applied, days, affected.size(), ours, moved.size() - ours.size());
    }
}
