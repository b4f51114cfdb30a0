package io.beianflow.filing;

import java.util.Arrays;

/** What is going on with a filing; the ids of contract section 5. */
public enum Status {
    PREPARING("preparing"),
    UNDER_REVIEW("under-review"),
    /** 补正 */
    CORRECTION("correction"),
    AWAITING_NUMBER("awaiting-number"),
    PLACING("placing"),
    FILED("filed"),
    CHANGING("changing"),
    CANCELLING("cancelling"),
    CANCELLED("cancelled"),
    FAILED("failed"),
    NOT_REQUIRED("not-required");

    private final String id;

    Status(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Refuses an unknown id with {@link IllegalArgumentException}. */
    public static Status of(String id) {
        return Arrays.stream(values())
                .filter(status -> status.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No status '" + id + "'"));
    }

    /** Nothing more will happen by itself. */
    public boolean isFinal() {
        return this == FILED || this == CANCELLED || this == FAILED || this == NOT_REQUIRED;
    }
}
