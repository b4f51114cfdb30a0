package io.beianflow.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One group's part in a cross-review.
 *
 * @param cycle counts how often the same stage and round was reviewed
 * @param why why this group reviews
 * @param opinion approved, returned, or null while open
 * @param comments list of {@code {target, text}}
 */
public record ReviewRequest(
        String ref,
        String track,
        String stage,
        int round,
        int cycle,
        int number,
        String group,
        String why,
        @Nullable String opinion,
        @Nullable String reviewer,
        JsonNode comments,
        @Nullable Instant answeredAt) {}
