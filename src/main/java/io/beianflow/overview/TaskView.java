package io.beianflow.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beianflow.process.OpenTask;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task, member by member as contract section 5 names them; days in Asia/Shanghai. */
public record TaskView(
        String id,
        String key,
        String name,
        String ref,
        String process,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String track,
        String stage,
        int round,
        @Nullable String group,
        List<String> candidateGroups,
        @Nullable String assignee,
        LocalDate createdOn,
        @Nullable LocalDate dueOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Item item,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String product) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What one item of a notice asks for. */
    public record Item(String id, String text) {}

    public TaskView {
        candidateGroups = List.copyOf(candidateGroups);
    }

    public static TaskView of(OpenTask task) {
        return new TaskView(
                task.id(),
                task.key(),
                task.name(),
                task.ref(),
                task.process(),
                task.track(),
                task.stage(),
                task.round(),
                task.group() == null && task.candidateGroups().size() == 1
                        ? task.candidateGroups().get(0)
                        : task.group(),
                task.candidateGroups(),
                task.assignee(),
                task.createdAt().atZone(ZONE).toLocalDate(),
                task.dueOn(),
                task.itemId() == null || task.itemText() == null ? null : new Item(task.itemId(), task.itemText()),
                task.product());
    }
}
