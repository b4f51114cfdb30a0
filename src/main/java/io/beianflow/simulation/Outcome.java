package io.beianflow.simulation;

import java.util.Arrays;
import java.util.Optional;

/** How the authority answers at one stage of a play. */
public enum Outcome {
    PASSED("passed", 0),
    CORRECTION_ONCE("correction-once", 1),
    CORRECTION_TWICE("correction-twice", 2),
    FAILED("failed", 0);

    private final String id;
    private final int corrections;

    Outcome(String id, int corrections) {
        this.id = id;
        this.corrections = corrections;
    }

    /** As in the address of the page. */
    public String id() {
        return id;
    }

    /** The answer of a round, in the words of the diagrams: passed, correction or failed. */
    String inRound(int round) {
        return round <= corrections ? "correction" : this == FAILED ? "failed" : "passed";
    }

    /** Empty for an unknown id. */
    public static Optional<Outcome> of(String id) {
        return Arrays.stream(values()).filter(outcome -> outcome.id.equals(id)).findFirst();
    }
}
