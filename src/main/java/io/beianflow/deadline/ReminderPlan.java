package io.beianflow.deadline;

import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.notice.Notices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When people are told of a clock: of ours at 50, 80 and 100 % of its working days, of the authority's on its earliest, expected and last day, each
 * at 09:00; of both at 00:00 after the last day. A point that falls on or before the start, or together with the last day, is left out.
 */
final class ReminderPlan {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

    private final List<Point> points;

    private ReminderPlan(List<Point> points) {
        this.points = points;
    }

    /** One reminder. */
    record Point(Instant at, String kind) {}

    static ReminderPlan of(Clock clock, WorkingDayCalendar calendar) {
        List<Point> points = new ArrayList<>();
        if (clock.party() == Party.US) {
            add(points, clock, gone(clock, calendar, 50), Notices.CLOCK_HALF);
            add(points, clock, gone(clock, calendar, 80), Notices.CLOCK_EIGHTY);
            points.add(morning(clock.latestOn(), Notices.CLOCK_DUE));
        } else {
            add(points, clock, clock.earliestOn(), Notices.CLOCK_EARLIEST);
            add(points, clock, clock.expectedOn(), Notices.CLOCK_EXPECTED);
            points.add(morning(clock.latestOn(), Notices.CLOCK_LATEST));
        }
        points.add(new Point(clock.overdueAt().toInstant(), Notices.CLOCK_OVERDUE));
        points.sort(Comparator.comparing(Point::at));
        return new ReminderPlan(points);
    }

    private static void add(List<Point> points, Clock clock, @Nullable LocalDate day, String kind) {
        if (day != null && day.isAfter(clock.startedOn()) && day.isBefore(clock.latestOn())) {
            points.add(morning(day, kind));
        }
    }

    private static Point morning(LocalDate day, String kind) {
        return new Point(day.atTime(START_OF_WORK).atZone(ZONE).toInstant(), kind);
    }

    /** The first working day with that share of the whole period gone. */
    private static LocalDate gone(Clock clock, WorkingDayCalendar calendar, int percent) {
        int left = clock.workingDays() - (clock.workingDays() * percent + 99) / 100;
        LocalDate day = clock.latestOn();
        for (int passed = 0; passed < left; ) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day.plusDays(1))) {
                passed++;
            }
        }
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The first point after a moment. */
    Optional<Point> after(Instant moment) {
        return points.stream().filter(point -> point.at().isAfter(moment)).findFirst();
    }

    /** The points of a span, both ends included. */
    List<Point> between(Instant from, Instant to) {
        return points.stream()
                .filter(point -> !point.at().isBefore(from) && !point.at().isAfter(to))
                .toList();
    }

    List<Point> points() {
        return List.copyOf(points);
    }
}
