package io.beianflow.deadline;

import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.filing.Filings;
import io.beianflow.identity.Caller;
import io.beianflow.process.FilingProcesses;
import io.beianflow.process.OpenTask;
import io.beianflow.process.OpenTasks;
import io.beianflow.process.WaitingTasks;
import io.beianflow.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a diagram shows at the elements where filings wait. */
@Service
@Transactional(readOnly = true)
public class Badges {
    private final Filings filings;
    private final FilingProcesses processes;
    private final OpenTasks tasks;
    private final WaitingTasks waiting;
    private final Clocks clocks;
    private final Calendars calendars;
    private final DeadlineTexts texts;
    private final Caller caller;
    private final java.time.Clock now;

    Badges(
            Filings filings,
            FilingProcesses processes,
            OpenTasks tasks,
            WaitingTasks waiting,
            Clocks clocks,
            Calendars calendars,
            DeadlineTexts texts,
            Caller caller,
            java.time.Clock now) {
        this.filings = filings;
        this.processes = processes;
        this.tasks = tasks;
        this.waiting = waiting;
        this.clocks = clocks;
        this.calendars = calendars;
        this.texts = texts;
        this.caller = caller;
        this.now = now;
    }

    /**
     * How many tasks wait at an element.
     *
     * @param late of them past their due day
     * @param label what the badge says
     */
    public record Waiting(String activity, long waiting, long late, String label) {}

    /**
     * One open task of a filing.
     *
     * @param process key of the process it waits in, which the diagram shown may call
     * @param workingDaysLeft until it is due, null without a due day
     * @param label what the badge says
     * @param state of the clock that sets the day; without one, breached or running by the day alone
     */
    public record Badge(
            String activity,
            String process,
            String instance,
            String name,
            @Nullable LocalDate dueOn,
            @Nullable Integer workingDaysLeft,
            String state,
            String stateName,
            String label) {}

    /** A filing as one of its instances shows it. */
    public record OfInstance(String ref, List<Badge> badges) {}

    /** By element, all companies of the caller together. */
    public List<Waiting> ofProcess(String key, Locale locale) {
        return caller.companies().isEmpty()
                ? List.of()
                : waiting.at(key, caller.companies(), LocalDate.now(now)).stream()
                        .map(place -> waiting(place.task(), place.waiting(), place.late(), locale))
                        .toList();
    }

    /** All elements of a process together, for the place that calls it; empty when nothing waits there. */
    public List<Waiting> inProcess(String key, Locale locale) {
        List<Waiting> places = ofProcess(key, locale);
        return places.isEmpty()
                ? List.of()
                : List.of(waiting(
                        key,
                        places.stream().mapToLong(Waiting::waiting).sum(),
                        places.stream().mapToLong(Waiting::late).sum(),
                        locale));
    }

    private Waiting waiting(String activity, long all, long late, Locale locale) {
        return new Waiting(activity, all, late, texts.waiting(all, late, locale));
    }

    /** The open tasks of the filing an instance belongs to; 404 when there is none, or it is another company's. */
    public OfInstance ofInstance(String instance, Locale locale) {
        String ref = processes.ref(instance).orElseThrow(() -> Refusal.notFound(instance));
        filings.require(ref);
        LocalDate today = LocalDate.now(now);
        List<Clock> open = clocks.of(ref).stream().filter(Clock::isRunning).toList();
        return new OfInstance(
                ref,
                tasks.of(ref).stream()
                        .map(task -> badge(task, open, today, locale))
                        .toList());
    }

    private Badge badge(OpenTask task, List<Clock> open, LocalDate today, Locale locale) {
        LocalDate due = task.dueOn();
        WorkingDayCalendar calendar = calendars.current();
        ClockState state = due == null
                ? ClockState.RUNNING
                : open.stream()
                        .filter(clock -> clock.latestOn().equals(due))
                        .map(clock -> clock.state(today, clock.calendar(calendars)))
                        .findFirst()
                        .orElse(due.isBefore(today) ? ClockState.BREACHED : ClockState.RUNNING);
        return new Badge(
                task.key(),
                task.process(),
                task.processInstance(),
                task.name(),
                due,
                due == null ? null : Integer.valueOf(calendar.workingDaysBetween(today, due)),
                state.id(),
                texts.name(state, locale),
                texts.left(due == null ? null : calendar.workingDaysBetween(today, due), locale));
    }
}
