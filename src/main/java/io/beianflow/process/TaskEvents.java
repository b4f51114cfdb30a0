package io.beianflow.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.identity.Caller;
import io.beianflow.refusal.Problem;
import io.beianflow.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The engine's listener on every user task of every diagram: keeps the list table, finds the {@link TaskWork}, and enforces who may take
 * and finish a task, whichever door the call came through.
 */
@Component
class TaskEvents {
    private final OpenTasks tasks;
    private final TaskWindows windows;
    private final ObjectProvider<TaskWork> works;
    private final ObjectProvider<TaskTrail> trail;
    private final IdentityService identity;
    private final Caller caller;
    private final MessageSource texts;
    private final ObjectMapper json;
    private final Clock clock;

    TaskEvents(
            OpenTasks tasks,
            TaskWindows windows,
            ObjectProvider<TaskWork> works,
            ObjectProvider<TaskTrail> trail,
            IdentityService identity,
            Caller caller,
            MessageSource texts,
            ObjectMapper json,
            Clock clock) {
        this.tasks = tasks;
        this.windows = windows;
        this.works = works;
        this.trail = trail;
        this.identity = identity;
        this.caller = caller;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    /** Tasklist shows nothing of a refusal but its message, so the message says in the reader's language what happened and what to do. */
    @EventListener
    void on(DelegateTask task) {
        if (HouseTasks.keys().contains(task.getTaskDefinitionKey())) {
            return;
        }
        try {
            hear(task);
        } catch (Refusal refused) {
            Problem problem = Problem.of(refused, texts, LocaleContextHolder.getLocale());
            String faults = problem.errors().stream()
                    .map(fault -> fault.getOrDefault("pointer", "") + " " + fault.getOrDefault("message", ""))
                    .collect(Collectors.joining("; "));
            throw refused.inWords((problem.title() + " " + problem.detail() + " " + faults).strip());
        }
    }

    private void hear(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> opened(task);
            case TaskListener.EVENTNAME_ASSIGNMENT -> assigned(task);
            case TaskListener.EVENTNAME_COMPLETE -> completed(task);
            case TaskListener.EVENTNAME_DELETE -> withdrawn(task);
            default -> {
                // updates of name, due date or description change nothing we keep
            }
        }
    }

    private void opened(DelegateTask task) {
        String ref = Objects.requireNonNull(
                task.getExecution().getProcessBusinessKey(),
                "a task outside a filing: the call activity passes no business key");
        String company = task.getTenantId();
        int number = Facts.LOOP_COUNTER
                .optionalFrom(task)
                .map(counter -> counter + 1)
                .orElse(1);
        String process = task.getProcessDefinitionId().replaceFirst(":.*", "");
        OpeningTask opening = new OpeningTask(
                task.getId(), task.getTaskDefinitionKey(), task.getName(), ref, company, process, number, task);
        TaskDetails details =
                windows.complete(opening.key(), work(opening.key()).opened(opening));
        details.candidateGroups().forEach(task::addCandidateGroup);
        if (details.candidateUser() != null) {
            task.addCandidateUser(details.candidateUser());
        }
        // Tasklist's cards show variables, but no business key.
        task.setVariableLocal("ref", ref);
        if (details.dueOn() != null) {
            task.setDueDate(endOf(details.dueOn()));
        }
        if (details.remindOn() != null) {
            task.setFollowUpDate(startOf(details.remindOn()));
        }
        OpenTask open = new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                ref,
                company,
                process,
                task.getProcessInstanceId(),
                details.track(),
                details.stage(),
                details.round(),
                number,
                details.group(),
                candidateGroups(task),
                details.candidateUser(),
                null,
                clock.instant(),
                details.dueOn(),
                details.itemId(),
                details.itemText(),
                details.product());
        tasks.add(open);
        record("task.opened", open);
    }

    private void assigned(DelegateTask task) {
        OpenTask open = open(task);
        String assignee = task.getAssignee();
        if (Objects.equals(assignee, open.assignee())) {
            return;
        }
        if (assignee != null) {
            requireFit(open, assignee);
        }
        tasks.assign(open.id(), assignee);
        record(assignee == null ? "task.released" : "task.claimed", open(task));
    }

    private void completed(DelegateTask task) {
        OpenTask open = open(task);
        String user = caller.id();
        if (caller.isSystem() || !user.equals(task.getAssignee())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "task-not-yours", open.name());
        }
        requireFit(open, user);
        TaskInput input = new TaskInput(tasks.draft(open.id()).map(this::read).orElseGet(json::createObjectNode));
        work(open.key()).completed(new CompletingTask(open, user, input, task, task.getProcessInstanceId()));
        tasks.done(open, user, clock.instant());
        record("task.completed", open);
        tasks.remove(open.id());
    }

    private void withdrawn(DelegateTask task) {
        tasks.find(task.getId()).ifPresent(open -> {
            record("task.withdrawn", open);
            tasks.remove(open.id());
        });
    }

    private void requireFit(OpenTask task, String user) {
        Set<String> groups = groupsOf(user);
        if (!user.equals(task.candidateUser())
                && task.candidateGroups().stream().noneMatch(groups::contains)) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "task-not-for-group",
                    task.name(),
                    String.join(", ", task.candidateGroups()));
        }
        if (work(task.key()).excluded(task).contains(user)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "task-needs-other-eyes", task.name());
        }
        boolean member = identity.createTenantQuery().userMember(user).list().stream()
                .anyMatch(tenant -> tenant.getId().equals(task.company()));
        if (!member) {
            throw Refusal.notFound(task.id());
        }
    }

    private Set<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private OpenTask open(DelegateTask task) {
        return tasks.find(task.getId())
                .orElseThrow(
                        () -> new IllegalStateException("Task " + task.getId() + " is not in the list of open tasks"));
    }

    private TaskWork work(String key) {
        Map<String, TaskWork> byKey = works.stream().collect(Collectors.toMap(TaskWork::taskKey, Function.identity()));
        TaskWork work = byKey.get(key);
        if (work == null) {
            throw new IllegalStateException("No work is declared for task '" + key + "'; known: " + byKey.keySet());
        }
        return work;
    }

    private void record(String what, OpenTask task) {
        trail.forEach(observer -> observer.record(what, task));
    }

    private static List<String> candidateGroups(DelegateTask task) {
        List<String> groups = new ArrayList<>();
        for (IdentityLink link : task.getCandidates()) {
            if (link.getGroupId() != null && !groups.contains(link.getGroupId())) {
                groups.add(link.getGroupId());
            }
        }
        groups.sort(null);
        return groups;
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(zone()).toInstant());
    }

    private Date endOf(LocalDate day) {
        return Date.from(day.atTime(23, 59, 59).atZone(zone()).toInstant());
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored draft is not JSON", broken);
        }
    }
}
