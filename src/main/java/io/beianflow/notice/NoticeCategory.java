package io.beianflow.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** What people and robots choose by; every kind of notice belongs to one. */
public enum NoticeCategory {
    /** A task is open for a group, or was given to a person. */
    ASSIGNMENT,
    /** A clock has come to a day worth knowing. */
    REMINDER,
    /** The authority has answered. */
    DECISION,
    /** The authority has sent something back (补正). */
    RETURNED,
    /** A last day has passed. */
    ESCALATED;

    private static final Map<String, NoticeCategory> BY_KIND = Map.of(
            Notices.TASK_OPEN, ASSIGNMENT,
            Notices.TASK_ASSIGNED, ASSIGNMENT,
            Notices.DECISION_RECORDED, DECISION,
            Notices.DECISION_RETURNED, RETURNED,
            Notices.CLOCK_OVERDUE, ESCALATED);

    /** Name in the tables and forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Category of a kind of notice; a kind that is not listed reminds. */
    public static NoticeCategory of(String kind) {
        return BY_KIND.getOrDefault(kind, REMINDER);
    }

    /** Refuses an unknown id with an {@link IllegalArgumentException}. */
    public static NoticeCategory byId(String id) {
        return Arrays.stream(values())
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no category of notices '" + id + "'"));
    }
}
