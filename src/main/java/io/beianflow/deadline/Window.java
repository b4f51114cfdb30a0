package io.beianflow.deadline;

import org.jspecify.annotations.Nullable;

/**
 * How long a clock runs, as the decision table says.
 *
 * @param earliest working days, null if none
 * @param expected working days, null if none
 * @param latest working days
 */
record Window(
        Party party, @Nullable Integer earliest, @Nullable Integer expected, int latest) {}
