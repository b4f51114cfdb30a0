package io.beianflow.filing;

import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which filings a list shows.
 *
 * @param text part of reference, subject, algorithm or filing number
 * @param page counted from 0
 * @param size 1 to 100
 * @param order SQL order of the row table, from a fixed choice
 */
public record FilingQuery(
        @Nullable String text,
        @Nullable Stage stage,
        @Nullable Status status,
        int page,
        int size,
        String order) {
    private static final String BY_DUE = "next_due_on nulls last, ref";
    private static final Map<String, String> ORDERS = Map.of(
            "due", BY_DUE,
            "ref", "ref",
            "-ref", "ref desc",
            "updated", "updated_at desc, ref",
            "created", "created_at desc, ref",
            "subject", "subject_name, ref",
            "algorithm", "algorithm_name, ref",
            // What has ended waits for nothing: the same index as by due day, read from its end.
            "ended", "next_due_on desc nulls first, ref desc");
    private static final int LARGEST = 100;

    /** Reads the parameters of contract section 4; 422 names each one that does not do. Blank ones count as absent. */
    public static FilingQuery of(
            @Nullable String text,
            @Nullable String stage,
            @Nullable String status,
            int page,
            int size,
            @Nullable String sort) {
        List<Fault> faults = new ArrayList<>();
        if (page < 0 || page > 1_000_000) {
            faults.add(Fault.at("/page", "page-range"));
        }
        if (size < 1 || size > LARGEST) {
            faults.add(Fault.at("/size", "size-range", LARGEST));
        }
        Stage wantedStage = null;
        Status wantedStatus = null;
        try {
            wantedStage = stage == null || stage.isBlank() ? null : Stage.of(stage);
        } catch (IllegalArgumentException unknown) {
            faults.add(Fault.at("/stage", "choice-expected", String.join(", ", ids(Stage.values()))));
        }
        try {
            wantedStatus = status == null || status.isBlank() ? null : Status.of(status);
        } catch (IllegalArgumentException unknown) {
            faults.add(Fault.at("/status", "choice-expected", String.join(", ", ids(Status.values()))));
        }
        String order = sort == null || sort.isBlank() ? BY_DUE : ORDERS.get(sort);
        if (order == null) {
            faults.add(Fault.at(
                    "/sort",
                    "choice-expected",
                    String.join(", ", ORDERS.keySet().stream().sorted().toList())));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new FilingQuery(
                text == null || text.isBlank() ? null : text.strip(),
                wantedStage,
                wantedStatus,
                page,
                size,
                order == null ? BY_DUE : order);
    }

    private static List<String> ids(Stage[] stages) {
        return java.util.Arrays.stream(stages).map(Stage::id).toList();
    }

    private static List<String> ids(Status[] states) {
        return java.util.Arrays.stream(states).map(Status::id).toList();
    }
}
