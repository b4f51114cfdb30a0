package io.beianflow.simulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task with its days.
 *
 * @param number from 1, in the order of the days
 * @param part id of the call activity that leads there, such as {@code prepare-subject}; the process itself at the top
 * @param partName its label in the diagram
 * @param round from 1
 * @param outcome the authority's answer, null for tasks of ours
 * @param from the day it opens, not counted
 * @param to the day it is done
 * @param expectedOn expected day of its clock
 * @param latestOn last day of its clock
 * @param provisional a day of it lies in a year whose arrangement is not known
 */
public record PlayStep(
        int number,
        String part,
        String partName,
        PlayTask task,
        int round,
        @Nullable String outcome,
        LocalDate from,
        LocalDate to,
        int workingDays,
        @Nullable LocalDate expectedOn,
        @Nullable LocalDate latestOn,
        boolean provisional) {
    /** Done after the last day of its clock. */
    public boolean late() {
        return latestOn != null && to.isAfter(latestOn);
    }

    PlayStep numbered(int position) {
        return new PlayStep(
                position,
                part,
                partName,
                task,
                round,
                outcome,
                from,
                to,
                workingDays,
                expectedOn,
                latestOn,
                provisional);
    }
}
