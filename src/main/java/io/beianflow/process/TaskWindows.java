package io.beianflow.process;

import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long people have for a task that no clock of the filing governs: decision table {@code task-windows}, in working days. */
@Component
class TaskWindows {
    private static final int REMIND_BEFORE = 3;

    private final DecisionTables tables;
    private final Calendars calendars;
    private final Clock clock;

    TaskWindows(DecisionTables tables, Calendars calendars, Clock clock) {
        this.tables = tables;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The details with a due day and the day from which the task counts as due soon, three working days before. */
    TaskDetails complete(String taskKey, TaskDetails details) {
        LocalDate due = details.dueOn() == null ? dueOn(taskKey) : details.dueOn();
        return due == null ? details : details.due(due, details.remindOn() == null ? before(due) : details.remindOn());
    }

    private @Nullable LocalDate dueOn(String taskKey) {
        List<Map<String, Object>> matches = tables.evaluate("task-windows", Map.of("task", taskKey));
        if (matches.isEmpty() || !(matches.get(0).get("workingDays") instanceof Number days)) {
            return null;
        }
        return calendars.current().due(LocalDate.now(clock), days.intValue()).due();
    }

    private LocalDate before(LocalDate due) {
        WorkingDayCalendar calendar = calendars.current();
        LocalDate day = due;
        for (int left = REMIND_BEFORE; left > 0; left--) {
            do {
                day = day.minusDays(1);
            } while (!calendar.isWorkingDay(day));
        }
        return day;
    }
}
