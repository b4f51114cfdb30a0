package io.beianflow.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock as the board shows it: what contract section 6 says of it, what identifies its filing, and whose turn it is.
 *
 * @param about track it is about, empty for the filing as a whole
 * @param workingDaysLeft negative after the last day
 * @param groups groups of ours that are on turn
 * @param instance process instance in which the filing waits, null when nothing waits
 */
public record BoardItem(
        long id,
        String ref,
        String company,
        @Nullable String subject,
        @Nullable String algorithm,
        String clock,
        String name,
        String about,
        String party,
        int round,
        LocalDate startedOn,
        @Nullable LocalDate earliestOn,
        @Nullable LocalDate expectedOn,
        LocalDate latestOn,
        @Nullable LocalDate endedOn,
        int workingDaysLeft,
        String state,
        String stateName,
        boolean provisional,
        @Nullable String reason,
        List<String> groups,
        @Nullable String instance,
        Scale scale) {
    /**
     * Places on the bar of a clock, in working days from its start.
     *
     * @param length from the start to the last day
     * @param today where today is, or the day it was paused or ended; beyond {@code length} when it is breached
     */
    public record Scale(
            int length,
            @Nullable Integer earliest,
            @Nullable Integer expected,
            int today) {
        /** A place in percent of the bar, which is a fifth longer than the period, so that what is late still shows. */
        public int percent(@Nullable Integer days) {
            return days == null || length <= 0
                    ? 0
                    : Math.max(0, Math.min(100, Math.round(days * 100f / (length * 1.2f))));
        }
    }
}
