package io.beianflow.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock on the board, with what identifies its filing.
 *
 * @param groups whose turn it is of us; empty while the clock is paused or no task is open
 * @param instance process instance in which the filing waits, null when nothing waits
 */
record BoardRow(
        Clock clock,
        @Nullable String subject,
        @Nullable String algorithm,
        List<String> groups,
        @Nullable String instance) {}
