package io.beianflow.insight;

/**
 * How often the authority passed a stage at the first try.
 *
 * @param answered first submissions that have an answer
 * @param passed of them passed
 */
public record PassRate(String stage, long answered, long passed) {
    /** In percent, 0 without an answer. */
    public int percent() {
        return answered == 0 ? 0 : (int) Math.round(passed * 100.0 / answered);
    }
}
