package io.beianflow.overview;

import io.beianflow.deadline.Deadline;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filing, member by member as contract section 5 names them; no ID numbers. */
public record FilingView(
        String ref,
        String kind,
        String company,
        String status,
        String stage,
        int round,
        boolean settled,
        @Nullable String incident,
        List<TrackView> tracks,
        SubjectView subject,
        AlgorithmView algorithm,
        Map<String, String> applicationIds,
        @Nullable String filingNumber,
        List<TaskView> openTasks,
        List<Deadline> deadlines,
        Map<String, Integer> counts) {
    /** One of the parallel ways. */
    public record TrackView(String track, String stage, int round) {}

    /** Whose filing it is. */
    public record SubjectView(
            @Nullable String name, @Nullable String uscc) {}

    /** What is filed. */
    public record AlgorithmView(
            @Nullable String name,
            @Nullable String category,
            @Nullable String role) {}
}
