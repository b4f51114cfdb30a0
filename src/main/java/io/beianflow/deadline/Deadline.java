package io.beianflow.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it stands today, in the contract's member names (section 6).
 *
 * @param clock id of the kind
 * @param reason why it is paused, or that its days may still move, in the language asked for
 */
public record Deadline(
        long id,
        String clock,
        String party,
        int round,
        LocalDate startedOn,
        @Nullable LocalDate earliestOn,
        @Nullable LocalDate expectedOn,
        LocalDate latestOn,
        int workingDaysLeft,
        String state,
        boolean provisional,
        @Nullable String reason) {}
