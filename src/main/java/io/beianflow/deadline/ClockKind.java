package io.beianflow.deadline;

import java.util.Arrays;

/** The clocks of contract section 6; how long each runs is in the decision table {@code review-windows}. */
public enum ClockKind {
    SUBJECT_REVIEW("subject-review"),
    FIRST_REVIEW("first-review"),
    SECOND_REVIEW("second-review"),
    /** R1 Art 25: first submission of the algorithm to the second review passed. */
    STATUTORY_DECISION("statutory-decision"),
    CORRECTION_RESPONSE("correction-response"),
    /** R1 Art 24 para 1. */
    FIRST_FILING("first-filing"),
    /** R1 Art 24 para 2. */
    CHANGE_FILING("change-filing"),
    /** R1 Art 24 para 3. */
    CANCELLATION_FILING("cancellation-filing"),
    CROSS_REVIEW("cross-review"),
    PLACEMENT("placement");

    private final String id;

    ClockKind(String id) {
        this.id = id;
    }

    /** Name in the contract, in the table and in the decision table. */
    public String id() {
        return id;
    }

    /** Whether the company's own days off are left out: only where nobody but ourselves set the days, never for a limit of the law. */
    public boolean followsHouse() {
        return this == CORRECTION_RESPONSE || this == CROSS_REVIEW || this == PLACEMENT;
    }

    /** Refuses an unknown id with an {@link IllegalArgumentException}. */
    public static ClockKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no clock '" + id + "'"));
    }
}
