package io.beianflow.filing;

import io.beianflow.process.OpenTask;
import io.beianflow.process.OpenTasks;
import io.beianflow.refusal.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows when the data may change: while a task of ours is open that prepares what goes out. What was sent never changes. */
@Component
public class PreparationGate {
    private static final Set<String> PREPARING = Set.of(
            "confirm-applicability",
            "prepare-materials",
            "triage-correction",
            "respond-to-correction",
            "complete-product-info");
    private static final Set<String> CORRECTING = Set.of("triage-correction", "respond-to-correction");

    private final OpenTasks tasks;

    PreparationGate(OpenTasks tasks) {
        this.tasks = tasks;
    }

    /** Returns when the data may change, else 409 naming the tasks the filing waits for. */
    public void requireDataOpen(String ref) {
        List<OpenTask> open = tasks.of(ref);
        if (open.stream().noneMatch(task -> PREPARING.contains(task.key()))) {
            throw Refusal.waitingFor(
                    "nothing-to-prepare",
                    open.stream().map(OpenTask::key).distinct().toList());
        }
    }

    /** The open tasks whose preparers must not review. */
    List<OpenTask> preparing(String ref) {
        return tasks.of(ref).stream()
                .filter(task -> task.key().equals("prepare-materials") || CORRECTING.contains(task.key()))
                .toList();
    }
}
