package io.beianflow.insight;

/**
 * How long a stage took in a round.
 *
 * @param clock id of the stage's clock
 * @param round 1, 2, or 3 for the third and all later ones
 * @param count how many ended
 * @param median working days from start to end; half took no longer
 * @param p90 nine of ten took no longer
 * @param late how many ended after their last day
 */
public record StageTime(String clock, int round, long count, int median, int p90, long late) {}
