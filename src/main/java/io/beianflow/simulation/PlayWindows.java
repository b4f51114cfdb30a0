package io.beianflow.simulation;

import io.beianflow.process.DecisionTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long things take by the tables {@code review-windows} and {@code task-windows}. */
final class PlayWindows {
    private final DecisionTables tables;

    PlayWindows(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param expected null where the table says nothing */
    record Window(boolean authority, @Nullable Integer expected, int latest) {}

    Optional<Window> clock(String clock) {
        List<Map<String, Object>> rows = tables.look("review-windows", Map.of("clock", clock));
        if (rows.isEmpty() || !(rows.get(0).get("latest") instanceof Number latest)) {
            return Optional.empty();
        }
        return Optional.of(new Window(
                "regulator".equals(rows.get(0).get("party")),
                rows.get(0).get("expected") instanceof Number expected ? Integer.valueOf(expected.intValue()) : null,
                latest.intValue()));
    }

    Optional<Integer> task(String task) {
        List<Map<String, Object>> rows = tables.look("task-windows", Map.of("task", task));
        return !rows.isEmpty() && rows.get(0).get("workingDays") instanceof Number days
                ? Optional.of(days.intValue())
                : Optional.empty();
    }
}
