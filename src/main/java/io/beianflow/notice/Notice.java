package io.beianflow.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something the people of a filing were told.
 *
 * @param event what happened; a filing has each event once
 * @param kind key of its text, {@code notice.<kind>}
 * @param forGroups who should act or know; empty when it is for one person
 * @param forUser the one person it is for, null when it is for groups
 * @param raisedBy user id of whoever did what it tells of, and so need not be told
 * @param arguments fill the {@code {name}} places of the text; no personal data
 */
public record Notice(
        long id,
        String ref,
        String company,
        Instant at,
        String event,
        String kind,
        List<String> forGroups,
        @Nullable String forUser,
        String raisedBy,
        Map<String, String> arguments) {
    public Notice {
        forGroups = List.copyOf(forGroups);
        arguments = Map.copyOf(arguments);
    }

    /** What people choose by. */
    public NoticeCategory category() {
        return NoticeCategory.of(kind);
    }

    /** Where the reader goes on, from the root of the site: the task it tells of, else the filing. */
    public String path() {
        String task = arguments.get(Notices.TASK_ID);
        return task == null ? "/filings/" + ref : "/tasks/" + task;
    }
}
