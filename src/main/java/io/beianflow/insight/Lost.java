package io.beianflow.insight;

/**
 * Working days that corrections took.
 *
 * @param returns notices answered
 * @param answering working days from a notice to the resubmission, all together
 * @param waiting working days of second and later reviews, all together
 */
public record Lost(long returns, long answering, long waiting) {
    /** Per return, rounded up; 0 without one. */
    public long perReturn() {
        return returns == 0 ? 0 : (answering + waiting + returns - 1) / returns;
    }
}
