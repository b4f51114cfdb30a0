package io.beianflow.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task that waits for a person; the row of our list table, kept in the engine's transaction. */
public record OpenTask(
        String id,
        String key,
        String name,
        String ref,
        String company,
        String process,
        String processInstance,
        @Nullable String track,
        String stage,
        int round,
        int number,
        @Nullable String group,
        List<String> candidateGroups,
        @Nullable String candidateUser,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable LocalDate dueOn,
        @Nullable String itemId,
        @Nullable String itemText,
        @Nullable String product) {
    public OpenTask {
        candidateGroups = List.copyOf(candidateGroups);
    }
}
