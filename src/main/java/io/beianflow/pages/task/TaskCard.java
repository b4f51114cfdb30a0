package io.beianflow.pages.task;

import io.beianflow.filing.Filing;
import io.beianflow.process.OpenTask;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as pages show it.
 *
 * @param state mine, claimable, taken or not-for-you
 * @param workingDaysLeft until the due day, negative when it is over
 */
public record TaskCard(
        String id,
        String key,
        String name,
        String ref,
        @Nullable String subject,
        @Nullable String algorithm,
        String stage,
        int round,
        @Nullable String track,
        String process,
        List<String> groups,
        @Nullable String assignee,
        @Nullable LocalDate dueOn,
        @Nullable Integer workingDaysLeft,
        @Nullable String itemText,
        @Nullable String product,
        String state) {
    static TaskCard of(OpenTask task, Filing filing, String name, String state, @Nullable Integer workingDaysLeft) {
        return new TaskCard(
                task.id(),
                task.key(),
                name,
                task.ref(),
                filing.subjectName(),
                filing.algorithmName(),
                task.stage(),
                task.round(),
                task.track(),
                task.process(),
                task.candidateGroups(),
                task.assignee(),
                task.dueOn(),
                workingDaysLeft,
                task.itemText(),
                task.product(),
                state);
    }

    public boolean isMine() {
        return state.equals("mine");
    }

    public boolean isClaimable() {
        return state.equals("claimable");
    }
}
