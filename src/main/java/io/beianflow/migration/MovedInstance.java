package io.beianflow.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running instance before and after.
 *
 * @param fault why it stays where it is, in the engine's words; null if it does not
 */
public record MovedInstance(
        String ref,
        int fromVersion,
        int toVersion,
        List<MovedTimer> timers,
        @Nullable String fault) {
    public MovedInstance {
        timers = List.copyOf(timers);
    }
}
