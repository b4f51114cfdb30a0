package io.beianflow.material;

import io.beianflow.material.MaterialType.Stage;
import io.beianflow.process.OpenTask;
import io.beianflow.process.OpenTasks;
import io.beianflow.refusal.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Opens a document while a task is open in which people work on it. Reviewing, signing off and sending are not such tasks: what was
 * reviewed is what is sent.
 */
@Component
class TaskGate implements MaterialGate {
    private final OpenTasks tasks;

    TaskGate(OpenTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void requireOpen(String ref, String materialType) {
        Stage stage = Materials.requireType(materialType).stage();
        List<OpenTask> open = tasks.of(ref);
        if (open.stream().noneMatch(task -> opens(task, stage))) {
            throw Refusal.waitingFor(
                    "material-closed",
                    open.stream().map(OpenTask::key).distinct().sorted().toList());
        }
    }

    private static boolean opens(OpenTask task, Stage stage) {
        return switch (task.key()) {
            case "triage-correction", "respond-to-correction" -> true;
            case "prepare-materials" -> prepares(task, stage);
            case "complete-product-info" -> stage == Stage.PRODUCT;
            case "record-filing-number" -> stage == Stage.PUBLICATION;
            // The proof of placement is a picture of the product.
            case "place-filing-number" -> stage == Stage.PUBLICATION || stage == Stage.PRODUCT;
            default -> false;
        };
    }

    private static boolean prepares(OpenTask task, Stage stage) {
        return switch (task.process()) {
            case "correction-response", "change-filing" -> true;
            case "cancellation-filing" -> stage == Stage.CANCELLATION || stage == Stage.CORRECTION;
            default ->
                "subject".equals(task.track())
                        ? stage == Stage.SUBJECT
                        : stage == Stage.ALGORITHM || stage == Stage.PRODUCT;
        };
    }
}
