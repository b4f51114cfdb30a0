package io.beianflow.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a filing's trail.
 *
 * @param at when it was written; never earlier than the line before
 * @param who user id, or {@code system}
 * @param what stable dotted key such as {@code material.stored}
 * @param before state before, if there was one
 * @param after state after, if there is one
 */
public record TrailEntry(
        Instant at,
        String who,
        String what,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {}
