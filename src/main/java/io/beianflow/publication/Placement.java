package io.beianflow.publication;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place that has to show the number (R1 Art 26, R2 Art 19).
 *
 * @param product name of the product, null for a technical supporter's own site
 * @param evidence id of a material version
 */
public record Placement(
        int number,
        @Nullable String product,
        @Nullable LocalDate placedOn,
        @Nullable UUID evidence,
        @Nullable String note,
        @Nullable String placedBy) {}
