package io.beianflow.deadline;

import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes what rows of an earlier version do not have: the days they were counted from, and when they are at risk. */
@Component
class UpgradedClocks {
    private final ClockRows rows;
    private final Clocks clocks;
    private final Calendars calendars;

    UpgradedClocks(ClockRows rows, Clocks clocks, Calendars calendars) {
        this.rows = rows;
        this.clocks = clocks;
        this.calendars = calendars;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void complete() {
        rows.unjudged().forEach(clock -> {
            WorkingDayCalendar calendar = clock.calendar(calendars);
            LocalDate from = clock.basis().from();
            clocks.change(clock.on(new Clock.Basis(
                    from,
                    days(calendar, from, clock.earliestOn()),
                    days(calendar, from, clock.expectedOn()),
                    days(calendar, from, clock.latestOn()))));
        });
    }

    private static @Nullable Integer days(WorkingDayCalendar calendar, LocalDate from, @Nullable LocalDate day) {
        return day == null || day.isBefore(from) || !calendar.isWorkingDay(day)
                ? null
                : Integer.valueOf(calendar.workingDaysBetween(from, day));
    }
}
