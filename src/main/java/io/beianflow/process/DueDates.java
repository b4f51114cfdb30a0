package io.beianflow.process;

import io.beianflow.identity.EngineRights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves what the engine keeps of a deadline, armed timers and due days of tasks, in the caller's transaction. */
@Service
@Transactional
public class DueDates {
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService engine;
    private final OpenTasks tasks;
    private final EngineRights rights;
    private final Clock clock;

    DueDates(
            RuntimeService runtime,
            ManagementService management,
            TaskService engine,
            OpenTasks tasks,
            EngineRights rights,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.engine = engine;
        this.tasks = tasks;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * A boundary timer and the fact it was armed with.
     *
     * @param activity id of the timer in its diagram
     * @param fact read by the timer's expression; kept the same as the timer, so that arming it anew changes nothing
     */
    public record Timer(String activity, Variable<Date> fact) {}

    /**
     * Moves armed timers of a filing; one that has fired or was never armed is left out.
     *
     * @param besideTask only in instances where a task of this key and track is open; null for all instances of the filing
     */
    public void moveTimers(String ref, Map<Timer, Date> moments, @Nullable TaskPlace besideTask) {
        Set<String> instances = besideTask == null ? instances(ref) : instances(ref, besideTask);
        rights.unchecked(() -> {
            moments.forEach((timer, moment) -> instances.forEach(instance -> move(instance, timer, moment)));
            return instances.size();
        });
    }

    /** Where a task stands: its key and its track, null for one of the whole filing. */
    public record TaskPlace(String key, @Nullable String track) {}

    private void move(String instance, Timer timer, Date moment) {
        List<Job> armed = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer.activity())
                .timers()
                .list();
        armed.forEach(job -> management.setJobDuedate(job.getId(), moment));
        if (!armed.isEmpty()) {
            runtime.setVariable(instance, timer.fact().name(), moment);
        }
    }

    /** Gives the open tasks of a filing that are due on one day, and belong to the track or to none, another due day. */
    public void moveTasks(String ref, @Nullable String track, LocalDate from, LocalDate to) {
        List<OpenTask> due = tasks.of(ref).stream()
                .filter(task -> from.equals(task.dueOn()))
                .filter(task -> track == null || task.track() == null || track.equals(task.track()))
                .toList();
        rights.unchecked(() -> {
            due.forEach(task -> due(task, to));
            return due.size();
        });
    }

    private void due(OpenTask open, LocalDate to) {
        tasks.due(open.id(), to);
        Task task = engine.createTaskQuery().taskId(open.id()).singleResult();
        if (task != null) {
            task.setDueDate(
                    Date.from(to.atTime(23, 59, 59).atZone(clock.getZone()).toInstant()));
            engine.saveTask(task);
        }
    }

    private Set<String> instances(String ref) {
        return rights.unchecked(
                () -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(ref).list().stream()
                        .map(instance -> instance.getId())
                        .collect(Collectors.toCollection(HashSet::new)));
    }

    private Set<String> instances(String ref, TaskPlace place) {
        return tasks.instances(ref, place.key(), place.track());
    }
}
