package io.beianflow.deadline;

import io.beianflow.process.DecisionTables;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads {@code review-windows.dmn}. */
@Component
class Windows {
    private static final String KEY = "review-windows";

    private final DecisionTables tables;

    Windows(DecisionTables tables) {
        this.tables = tables;
    }

    Window of(ClockKind kind) {
        List<Map<String, Object>> rows = tables.evaluate(KEY, Map.of("clock", kind.id()));
        if (rows.size() != 1) {
            throw new IllegalStateException(
                    "Decision table " + KEY + " has " + rows.size() + " rows for clock " + kind.id() + ", must have 1");
        }
        Map<String, Object> row = rows.get(0);
        Integer latest = days(row, "latest");
        if (latest == null || !(row.get("party") instanceof String party)) {
            throw new IllegalStateException("Decision table " + KEY + " must give party and latest for clock "
                    + kind.id() + ", but gives " + row);
        }
        return new Window(Party.of(party), days(row, "earliest"), days(row, "expected"), latest);
    }

    private static @Nullable Integer days(Map<String, Object> row, String output) {
        return row.get(output) instanceof Number days ? Integer.valueOf(days.intValue()) : null;
    }
}
