package io.beianflow.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whether a trail still is what was written.
 *
 * @param intact every line carries the hash of its content and of the line before, none is missing
 * @param entries number of lines found
 * @param head hash of the last line as it was written; 64 zeros for an empty trail
 * @param brokenAt the first line that is changed, missing or added, counted from 1; null when intact
 */
public record Verification(
        boolean intact, long entries, String head, @Nullable Long brokenAt) {}
