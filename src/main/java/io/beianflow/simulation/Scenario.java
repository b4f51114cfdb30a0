package io.beianflow.simulation;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a play assumes.
 *
 * @param start the day on which the filing is opened
 * @param subjectFiled the subject is filed already, so there is no subject track
 * @param days working days per task, by {@link PlayTask#id}; what is not named takes its default
 * @param outcomes the authority's answers, by {@link PlayTask#id}; what is not named passes
 */
public record Scenario(
        LocalDate start, boolean subjectFiled, Map<String, Integer> days, Map<String, Outcome> outcomes) {
    /** More working days than any stage takes. */
    public static final int MOST_DAYS = 120;

    public Scenario {
        days = Map.copyOf(days);
        outcomes = Map.copyOf(outcomes);
    }
}
