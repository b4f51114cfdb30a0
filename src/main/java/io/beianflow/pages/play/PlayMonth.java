package io.beianflow.pages.play;

import io.beianflow.calendar.CalendarDay;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.simulation.Play;
import io.beianflow.simulation.PlayStep;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A month of a play as a grid of weeks, Monday first; the places before its first and after its last day are empty.
 *
 * @param known whether the arrangement of its year is known
 */
record PlayMonth(YearMonth month, boolean known, List<List<Day>> weeks) {
    private static final int DAYS_A_WEEK = 7;

    /**
     * A place of the grid.
     *
     * @param date null where the grid has no day
     * @param off no working day
     * @param named name of the holiday, or of the one a make-up day is for
     * @param outside before or after the play
     */
    record Day(
            @Nullable LocalDate date, boolean off, @Nullable String named, boolean outside, List<Mark> marks) {}

    /**
     * What happens on a day.
     *
     * @param kind on: the step runs or is done; expected, latest: a day of its clock
     */
    record Mark(String kind, PlayStep step) {}

    static List<PlayMonth> of(Play play, WorkingDayCalendar calendar, int most) {
        List<PlayMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.from(play.end());
        for (YearMonth month = YearMonth.from(play.start());
                !month.isAfter(last) && months.size() < most;
                month = month.plusMonths(1)) {
            months.add(new PlayMonth(month, calendar.isKnown(month.getYear()), weeks(month, play, calendar)));
        }
        return months;
    }

    private static List<List<Day>> weeks(YearMonth month, Play play, WorkingDayCalendar calendar) {
        List<Day> places = new ArrayList<>();
        LocalDate first = month.atDay(1);
        for (int before = 1; before < first.getDayOfWeek().getValue(); before++) {
            places.add(empty());
        }
        first.datesUntil(month.plusMonths(1).atDay(1)).forEach(day -> places.add(day(day, play, calendar)));
        while (places.size() % DAYS_A_WEEK != 0) {
            places.add(empty());
        }
        List<List<Day>> weeks = new ArrayList<>();
        for (int monday = 0; monday < places.size(); monday += DAYS_A_WEEK) {
            weeks.add(List.copyOf(places.subList(monday, monday + DAYS_A_WEEK)));
        }
        return weeks;
    }

    private static Day empty() {
        return new Day(null, false, null, true, List.of());
    }

    private static Day day(LocalDate day, Play play, WorkingDayCalendar calendar) {
        boolean outside = day.isBefore(play.start()) || day.isAfter(play.end());
        List<Mark> marks = play.steps().stream()
                .flatMap(step -> Stream.of(
                                mark("on", step, runs(step, day)),
                                mark(
                                        "expected",
                                        step,
                                        day.equals(step.expectedOn())
                                                && step.task().authority()),
                                mark("latest", step, day.equals(step.latestOn())))
                        .flatMap(List::stream))
                .toList();
        String named = calendar.days(day.getYear()).stream()
                .filter(known -> known.date().equals(day))
                .map(CalendarDay::name)
                .findFirst()
                .orElse(null);
        return new Day(day, !calendar.isWorkingDay(day), named, outside, marks);
    }

    private static List<Mark> mark(String kind, PlayStep step, boolean applies) {
        return applies ? List.of(new Mark(kind, step)) : List.of();
    }

    /** The day a step opens is not its own, unless it is done that very day. */
    private static boolean runs(PlayStep step, LocalDate day) {
        boolean atOnce = step.workingDays() == 0 && day.equals(step.to());
        return atOnce || (day.isAfter(step.from()) && !day.isAfter(step.to()));
    }
}
