package io.beianflow.process;

import java.util.Set;

/** What one kind of user task means. One bean per task key; page, API, engine-rest and Tasklist all meet it in the engine's listener. */
public interface TaskWork {
    /** The task definition key, such as {@code cross-review}. */
    String taskKey();

    /** Says where the task belongs, who may claim it and until when; called once, when it opens. */
    TaskDetails opened(OpeningTask task);

    /**
     * Reads and validates the input, changes the filing and sets the gate facts, in the engine's transaction.
     * Refuses with faults per pointer; then the task stays open and nothing is stored.
     */
    void completed(CompletingTask task);

    /** Who must not take this task although the group fits (four eyes). */
    default Set<String> excluded(OpenTask task) {
        return Set.of();
    }
}
