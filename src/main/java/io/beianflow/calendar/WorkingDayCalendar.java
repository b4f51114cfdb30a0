package io.beianflow.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells working days from days off. A named make-up day is a working day, a named day off is none; of the other days Monday to Friday are.
 * In a year whose notice is not known only the days fixed by law are off, and every count is provisional (contract section 6).
 *
 * <p>The day that starts a period is not counted (民法典 Art 201). All days are in Asia/Shanghai. Immutable.
 */
public final class WorkingDayCalendar {
    private static final int MOST_WORKING_DAYS = 10_000;
    /** Years before and after the known ones in which clocks are usually looked at. */
    private static final int YEARS_AROUND = 5;

    private static final int FIRST_YEAR = 2024;

    private final Map<LocalDate, CalendarDay> named;
    private final Map<MonthDay, String> fixed;
    private final Set<Integer> knownYears;
    private final LocalDate firstCounted;
    /** How many working days there are from {@code firstCounted} up to each day, so that lists of many clocks need not count day by day. */
    private final int[] counted;

    WorkingDayCalendar(Collection<Integer> knownYears, Collection<CalendarDay> days, Map<MonthDay, String> fixed) {
        Map<LocalDate, CalendarDay> byDate = new HashMap<>();
        for (CalendarDay day : days) {
            byDate.put(day.date(), day);
        }
        this.named = Map.copyOf(byDate);
        this.fixed = Map.copyOf(fixed);
        this.knownYears = Set.copyOf(knownYears);
        TreeSet<Integer> years = new TreeSet<>(knownYears);
        this.firstCounted = LocalDate.of(years.isEmpty() ? FIRST_YEAR : years.first() - YEARS_AROUND, 1, 1);
        LocalDate end = LocalDate.of((years.isEmpty() ? FIRST_YEAR : years.last()) + YEARS_AROUND + 1, 1, 1);
        this.counted = count(firstCounted, end);
    }

    private int[] count(LocalDate from, LocalDate end) {
        int[] sums = new int[(int) ChronoUnit.DAYS.between(from, end)];
        int sum = 0;
        for (int day = 0; day < sums.length; day++) {
            sum += isWorkingDay(from.plusDays(day)) ? 1 : 0;
            sums[day] = sum;
        }
        return sums;
    }

    /** The same calendar with some more days off, such as those a company gives its people. */
    public WorkingDayCalendar without(Collection<CalendarDay> daysOff) {
        Map<LocalDate, CalendarDay> more = new HashMap<>(named);
        daysOff.forEach(day -> more.put(day.date(), day));
        return new WorkingDayCalendar(knownYears, more.values(), fixed);
    }

    /** The years shipped with the product; needs no database. */
    public static WorkingDayCalendar shipped() {
        return ShippedYears.CALENDAR;
    }

    /**
     * The day on which a period ends.
     *
     * @param from the day of the trigger, not counted itself
     * @param workingDays 0 to 10,000; 0 is {@code from} itself; anything else is an {@link IllegalArgumentException}
     */
    public Due due(LocalDate from, int workingDays) {
        if (workingDays < 0 || workingDays > MOST_WORKING_DAYS) {
            throw new IllegalArgumentException("workingDays is " + workingDays + ", must be 0 to " + MOST_WORKING_DAYS);
        }
        List<Skipped> skipped = new ArrayList<>();
        boolean provisional = false;
        LocalDate day = from;
        int counted = 0;
        while (counted < workingDays) {
            day = day.plusDays(1);
            provisional |= !isKnown(day.getYear());
            if (isWorkingDay(day)) {
                counted++;
            } else {
                skipped.add(new Skipped(day, holiday(day)));
            }
        }
        return new Due(day, provisional, skipped);
    }

    /**
     * Working days in (afterExclusive, untilInclusive]. If {@code untilInclusive} is the earlier day: minus the working days in
     * (untilInclusive, afterExclusive].
     */
    public int workingDaysBetween(LocalDate afterExclusive, LocalDate untilInclusive) {
        if (untilInclusive.isBefore(afterExclusive)) {
            return -workingDaysBetween(untilInclusive, afterExclusive);
        }
        long after = ChronoUnit.DAYS.between(firstCounted, afterExclusive);
        long until = ChronoUnit.DAYS.between(firstCounted, untilInclusive);
        if (after >= 0 && until < counted.length) {
            return counted[(int) until] - counted[(int) after];
        }
        return (int) afterExclusive
                .plusDays(1)
                .datesUntil(untilInclusive.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    public boolean isWorkingDay(LocalDate day) {
        CalendarDay notice = named.get(day);
        if (notice != null) {
            return notice.kind() == CalendarDay.Kind.WORK;
        }
        return !isWeekend(day) && holiday(day) == null;
    }

    /** Whether the notice of that year is known; if not, whatever is counted there is provisional. */
    public boolean isKnown(int year) {
        return knownYears.contains(year);
    }

    /** The years whose notice is known, ascending. */
    public List<Integer> knownYears() {
        return List.copyOf(new TreeSet<>(knownYears));
    }

    /** The days the notice of that year names, in order; for a year that is not known the days fixed by law. */
    public List<CalendarDay> days(int year) {
        if (isKnown(year)) {
            return named.values().stream()
                    .filter(day -> day.arrangement() == year)
                    .sorted((a, b) -> a.date().compareTo(b.date()))
                    .toList();
        }
        return fixed.entrySet().stream()
                .map(day -> new CalendarDay(day.getKey().atYear(year), CalendarDay.Kind.OFF, day.getValue(), year))
                .sorted((a, b) -> a.date().compareTo(b.date()))
                .toList();
    }

    private @Nullable String holiday(LocalDate day) {
        CalendarDay notice = named.get(day);
        if (notice != null) {
            return notice.name();
        }
        return isKnown(day.getYear()) ? null : fixed.get(MonthDay.from(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
