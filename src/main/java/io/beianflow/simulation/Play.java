package io.beianflow.simulation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of a filing as the deployed diagrams would have them.
 *
 * @param steps in the order of their days
 * @param ending id of the end event it comes to
 * @param endingName its label
 * @param workingDays from the first day, not counted, to the last
 * @param calendarDays the same with days off
 * @param statutory the statutory period as it stands at the end, null if the algorithm was never sent
 * @param provisional some day lies in a year whose arrangement is not known
 * @param guesses gateways whose question the play cannot answer: label of the gateway and of the way it took
 */
public record Play(
        List<PlayStep> steps,
        LocalDate start,
        LocalDate end,
        String ending,
        String endingName,
        int workingDays,
        long calendarDays,
        @Nullable Statutory statutory,
        boolean provisional,
        List<Guess> guesses) {
    public Play {
        steps = List.copyOf(steps);
        guesses = List.copyOf(guesses);
    }

    /**
     * R1 Art 25.
     *
     * @param from the day it began last
     * @param latestOn its last day
     * @param passed the authority took longer, whatever it answered then
     */
    public record Statutory(LocalDate from, LocalDate latestOn, boolean passed, boolean provisional) {}

    public record Guess(String gateway, String way) {}
}
