package io.beianflow.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timer before and after.
 *
 * @param activity id of the event in the diagram
 * @param before null if the timer is new
 * @param after null if the timer is gone
 * @param source who says when it is due: {@code kept} as it was, {@code clock} the clock of the filing, {@code diagram} whatever the diagram
 *     computed, because neither an earlier timer nor a clock says anything
 */
public record MovedTimer(
        String activity, @Nullable Instant before, @Nullable Instant after, String source) {}
