package io.beianflow.pages.task;

import io.beianflow.calendar.Calendars;
import io.beianflow.filing.Filings;
import io.beianflow.identity.Caller;
import io.beianflow.pages.Words;
import io.beianflow.process.OpenTask;
import io.beianflow.process.TaskDesk;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds to a task what its reader asks first: whose filing, how long, may I. */
@Component
public class TaskCards {
    private final TaskDesk desk;
    private final Filings filings;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    TaskCards(TaskDesk desk, Filings filings, Calendars calendars, Caller caller, Clock clock) {
        this.desk = desk;
        this.filings = filings;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    public TaskCard of(OpenTask task, Words words) {
        return TaskCard.of(
                task,
                filings.require(task.ref()),
                words.task(task.key(), task.name()),
                state(task),
                daysLeft(task.dueOn()));
    }

    private String state(OpenTask task) {
        if (caller.id().equals(task.assignee())) {
            return "mine";
        }
        if (task.assignee() != null) {
            return "taken";
        }
        return desk.isForCaller(task) ? "claimable" : "not-for-you";
    }

    private @Nullable Integer daysLeft(@Nullable LocalDate due) {
        return due == null ? null : calendars.current().workingDaysBetween(LocalDate.now(clock), due);
    }
}
