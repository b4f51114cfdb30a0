package io.beianflow.process;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of tasks shows beside the key.
 *
 * @param track subject, algorithm or null
 * @param stage stage of the filing the task belongs to
 * @param group the group whose turn it is, null when any candidate group will do
 * @param candidateGroups who may claim, added to those in the diagram
 * @param candidateUser the one person who may claim, if named
 * @param dueOn last day, from the working-day calendar
 */
public record TaskDetails(
        @Nullable String track,
        String stage,
        int round,
        @Nullable String group,
        List<String> candidateGroups,
        @Nullable String candidateUser,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate remindOn,
        @Nullable String itemId,
        @Nullable String itemText,
        @Nullable String product) {
    public TaskDetails {
        candidateGroups = List.copyOf(candidateGroups);
    }

    /** A task of a stage and round, without owner, item or product. */
    public static TaskDetails of(@Nullable String track, String stage, int round) {
        return new TaskDetails(track, stage, round, null, List.of(), null, null, null, null, null, null);
    }

    public TaskDetails due(@Nullable LocalDate due, @Nullable LocalDate remind) {
        return new TaskDetails(
                track, stage, round, group, candidateGroups, candidateUser, due, remind, itemId, itemText, product);
    }

    public TaskDetails forGroup(String owner) {
        return new TaskDetails(
                track, stage, round, owner, List.of(owner), candidateUser, dueOn, remindOn, itemId, itemText, product);
    }

    public TaskDetails forUser(String user) {
        return new TaskDetails(track, stage, round, group, List.of(), user, dueOn, remindOn, itemId, itemText, product);
    }

    public TaskDetails item(String id, String text) {
        return new TaskDetails(
                track, stage, round, group, candidateGroups, candidateUser, dueOn, remindOn, id, text, product);
    }

    public TaskDetails forProduct(String name) {
        return new TaskDetails(
                track, stage, round, group, candidateGroups, candidateUser, dueOn, remindOn, itemId, itemText, name);
    }
}
