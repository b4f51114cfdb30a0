package io.beianflow.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span in which a clock stood still.
 *
 * @param resumedOn null while it still stands, or when it was ended standing
 * @param reason text key, {@code clock.reason.<key>}
 */
public record ClockPause(
        long clock, LocalDate pausedOn, @Nullable LocalDate resumedOn, String reason) {}
