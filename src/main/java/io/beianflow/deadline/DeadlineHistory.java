package io.beianflow.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every clock of a filing in every round with what happened to it, newest first, and the timers that fired.
 *
 * @param mayMove whether the caller may move deadlines
 */
public record DeadlineHistory(String ref, boolean mayMove, List<Entry> clocks, List<Fired> fired) {
    /**
     * One clock.
     *
     * @param deadline what contract section 6 says of it
     * @param name name of its stage
     * @param about track it is about, empty for the filing as a whole
     * @param movable whether its last day can still be moved
     */
    public record Entry(
            Deadline deadline,
            String name,
            String stateName,
            String partyName,
            String about,
            @Nullable LocalDate endedOn,
            boolean movable,
            BoardItem.Scale scale,
            List<Pause> pauses,
            List<Move> moves) {}

    /** A span in which it stood still; days in Asia/Shanghai. */
    public record Pause(LocalDate pausedOn, @Nullable LocalDate resumedOn, String reason) {}

    /** A manager gave it another last day. */
    public record Move(OffsetDateTime at, String by, String reason, LocalDate latestBefore, LocalDate latestAfter) {}

    /** A timer of one of the filing's processes. */
    public record Fired(String process, String activity, String name, OffsetDateTime at) {
        /** The same moment for templates. */
        public Instant instant() {
            return at.toInstant();
        }
    }
}
