package io.beianflow.process;

import org.jspecify.annotations.Nullable;

/**
 * Whether automatic steps of a filing are still to come.
 *
 * @param settled nothing will happen until a person acts or a timer falls due
 * @param incident what failed for good and in which step, null when nothing did
 */
public record Progress(boolean settled, @Nullable String incident) {}
