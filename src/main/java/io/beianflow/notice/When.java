package io.beianflow.notice;

import java.util.Arrays;
import java.util.Locale;

/** When a person wants the mail about something. */
public enum When {
    NOW,
    /** In the one mail of the day. */
    DAILY,
    NEVER;

    /** Name in the table and the form. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Refuses an unknown id with an {@link IllegalArgumentException}. */
    public static When of(String id) {
        return Arrays.stream(values())
                .filter(when -> when.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody can want mail '" + id + "'"));
    }
}
