package io.beianflow.deadline;

/** On whose side a clock runs. */
public enum Party {
    REGULATOR("regulator"),
    US("us");

    private final String id;

    Party(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Refuses an unknown id with an {@link IllegalArgumentException}. */
    public static Party of(String id) {
        return switch (id) {
            case "regulator" -> REGULATOR;
            case "us" -> US;
            default -> throw new IllegalArgumentException("party '" + id + "' must be regulator or us");
        };
    }
}
