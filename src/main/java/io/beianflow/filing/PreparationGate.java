package io.beianflow.filing;

import io.beianflow.process.OpenTask;
import io.beianflow.process.OpenTasks;
import io.beianflow.refusal.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Knows when data and documents may change: while a task of ours is open that prepares what goes out. What was sent never changes. */
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
        require(ref, task -> PREPARING.contains(task.key()));
    }

    /**
     * Returns when a document of a stage may be replaced, else 409.
     *
     * @param section subject, algorithm or product; anything else only during a correction
     */
    public void requireOpen(String ref, String section) {
        require(ref, task -> admits(task, section));
    }

    private static boolean admits(OpenTask task, String section) {
        return switch (task.key()) {
            case "confirm-applicability", "triage-correction", "respond-to-correction" -> true;
            case "prepare-materials" ->
                !task.stage().equals(Stage.PREPARATION.id())
                        || section.equals(task.track())
                        || (section.equals("product") && Track.ALGORITHM.equals(task.track()));
            case "complete-product-info", "place-filing-number", "record-filing-number" -> section.equals("product");
            default -> false;
        };
    }

    private void require(String ref, Predicate<OpenTask> admits) {
        List<OpenTask> open = tasks.of(ref);
        if (open.stream().noneMatch(admits)) {
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
