package io.beianflow.insight;

/**
 * Items of correction notices by class.
 *
 * @param id of the class; {@code other} for what no word puts into one
 * @param items how many
 * @param percent of all items, rounded
 * @param published what one agency published for its own cases, in percent; 0 for {@code other}
 */
public record ReturnClass(String id, long items, int percent, int published) {}
