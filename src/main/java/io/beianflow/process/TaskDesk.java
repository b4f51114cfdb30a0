package io.beianflow.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.identity.Caller;
import io.beianflow.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;

/** Where people take and finish tasks: the one path behind the pages and {@code /api/tasks}. Tasklist meets the same rules in the engine's listener. */
@Service
public class TaskDesk {
    private final OpenTasks tasks;
    private final ObjectProvider<TaskWork> works;
    private final TaskService engine;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;
    private final EngineTransaction transaction;

    TaskDesk(
            OpenTasks tasks,
            ObjectProvider<TaskWork> works,
            TaskService engine,
            Caller caller,
            ObjectMapper json,
            Clock clock,
            EngineTransaction transaction) {
        this.tasks = tasks;
        this.works = works;
        this.engine = engine;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * The open tasks the caller may see, the nearest due day first, 500 at most.
     *
     * @param mine only those assigned to the caller
     * @param claimable only those the caller's groups may claim
     */
    public List<OpenTask> list(@Nullable String ref, boolean mine, boolean claimable) {
        if (caller.companies().isEmpty()) {
            return List.of();
        }
        return tasks
                .list(
                        caller.companies(),
                        ref,
                        mine ? caller.id() : null,
                        claimable ? caller.id() : null,
                        caller.groups())
                .stream()
                .filter(task -> !claimable || (mayTake(task) && !isExcluded(task)))
                .toList();
    }

    /** The open task; 404 for another company's, 409 when it is closed. */
    public OpenTask require(String id) {
        Optional<OpenTask> task = tasks.find(id).filter(open -> caller.mayActFor(open.company()));
        if (task.isPresent()) {
            return task.get();
        }
        throw caller.companies().isEmpty()
                ? Refusal.notFound(id)
                : tasks.doneBy(id, caller.companies())
                        .map(who -> Refusal.of(Refusal.Kind.CONFLICT, "task-closed", who))
                        .orElseGet(() -> Refusal.notFound(id));
    }

    /** The open task, for its assignee only; 403 for everybody else, else as {@link #require}. */
    public OpenTask requireMine(String id) {
        OpenTask task = require(id);
        requireAssignee(task);
        return task;
    }

    /** What was saved for the task and not yet completed; an empty object when nothing was. */
    public JsonNode draft(String id) {
        return tasks.draft(id).map(this::read).orElseGet(json::createObjectNode);
    }

    /** Takes the task for the caller; 403 when the groups do not fit or four eyes forbid it, 409 when somebody else has it. */
    public void claim(String id) {
        OpenTask task = require(id);
        if (caller.id().equals(task.assignee())) {
            return;
        }
        if (task.assignee() != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "task-claimed", task.assignee());
        }
        requireFit(task);
        run(() -> engine.claim(id, caller.id()));
    }

    /** Gives the task back to its candidates; only the assignee may. */
    public void release(String id) {
        requireMine(id);
        run(() -> engine.setAssignee(id, null));
    }

    /** Saves what was entered so far; only the assignee may. */
    public void saveDraft(String id, JsonNode input) {
        OpenTask task = requireMine(id);
        run(() -> tasks.saveDraft(task, input.toString(), caller.id(), clock.instant()));
    }

    /** Finishes the task with these values; 422 with pointers when they do not do, then it stays open. */
    public void complete(String id, JsonNode input) {
        OpenTask task = requireMine(id);
        run(() -> finish(task, input));
    }

    /** Whether these values would finish the task: does all that completing does and undoes it; refuses as {@link #complete} would. */
    public void validate(String id, JsonNode input) {
        OpenTask task = requireMine(id);
        run(status -> {
            finish(task, input);
            status.setRollbackOnly();
        });
    }

    /** Who completed a task and when; empty while it is open, for an unknown one and for another company's. */
    public Optional<ClosedTask> closed(String id) {
        return caller.companies().isEmpty() ? Optional.empty() : tasks.closed(id, caller.companies());
    }

    /** Whether the caller's groups may claim the task; four eyes may still forbid it when it comes to that. */
    public boolean isForCaller(OpenTask task) {
        return mayTake(task);
    }

    /** Finishes the task in the caller's name without an earlier claim (the contract's calls for the regulator's answers). */
    public void completeDirectly(OpenTask task, JsonNode input) {
        requireFit(task);
        run(() -> {
            if (!caller.id().equals(task.assignee())) {
                engine.setAssignee(task.id(), caller.id());
            }
            finish(task, input);
        });
    }

    private void finish(OpenTask task, JsonNode input) {
        tasks.saveDraft(task, input.toString(), caller.id(), clock.instant());
        engine.complete(task.id());
    }

    private void requireAssignee(OpenTask task) {
        if (!caller.id().equals(task.assignee())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "task-not-yours", task.name());
        }
    }

    private void requireFit(OpenTask task) {
        if (!mayTake(task)) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "task-not-for-group",
                    task.name(),
                    String.join(", ", task.candidateGroups()));
        }
    }

    /** Four eyes: whoever prepared is not offered the review. */
    private boolean isExcluded(OpenTask task) {
        return works.stream().filter(work -> work.taskKey().equals(task.key())).anyMatch(work -> work.excluded(task)
                .contains(caller.id()));
    }

    private boolean mayTake(OpenTask task) {
        return caller.id().equals(task.candidateUser())
                || task.candidateGroups().stream().anyMatch(caller::isIn);
    }

    private void run(Runnable work) {
        run(status -> work.run());
    }

    private void run(Consumer<TransactionStatus> work) {
        transaction.run(status -> {
            work.accept(status);
            return true;
        });
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored draft is not JSON", broken);
        }
    }
}
