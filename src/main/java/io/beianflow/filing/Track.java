package io.beianflow.filing;

/**
 * One of the two ways through a filing; both run in parallel until the subject has passed.
 *
 * @param name subject or algorithm
 * @param round of the stage, from 1
 * @param correcting the authority has asked for a correction that is not yet resubmitted
 * @param passed the track has reached its end
 */
public record Track(String name, Stage stage, int round, boolean correcting, boolean passed) {
    public static final String SUBJECT = "subject";
    public static final String ALGORITHM = "algorithm";

    public static Track preparing(String name) {
        return new Track(name, Stage.PREPARATION, 1, false, false);
    }

    public Track at(Stage next, int nextRound) {
        return new Track(name, next, nextRound, false, false);
    }

    public Track inCorrection() {
        return new Track(name, stage, round, true, false);
    }

    public Track done() {
        return new Track(name, stage, round, false, true);
    }

    Status status() {
        if (correcting) {
            return Status.CORRECTION;
        }
        return switch (stage) {
            case INTAKE, PREPARATION, ALGORITHM_SUBMISSION -> Status.PREPARING;
            case SUBJECT_REVIEW, FIRST_REVIEW, PRODUCT_INFO, SECOND_REVIEW -> Status.UNDER_REVIEW;
            case NUMBER -> Status.AWAITING_NUMBER;
            case PLACEMENT -> Status.PLACING;
            case DONE -> Status.FILED;
        };
    }
}
