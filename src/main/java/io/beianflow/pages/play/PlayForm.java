package io.beianflow.pages.play;

import io.beianflow.simulation.Outcome;
import io.beianflow.simulation.Scenario;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The address of the page, read field by field: what is wrong is said at its field and counts as its default. */
final class PlayForm {
    private static final String DAYS = "days.";
    private static final String OUTCOME = "outcome.";
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final Map<String, String> entered;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Scenario scenario;

    PlayForm(Map<String, String> entered, LocalDate today) {
        this.entered = Map.copyOf(entered);
        Map<String, Integer> days = new LinkedHashMap<>();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        this.entered.forEach((field, value) -> {
            if (field.startsWith(DAYS) && !value.isBlank()) {
                number(field, value).ifPresent(count -> days.put(field.substring(DAYS.length()), count));
            } else if (field.startsWith(OUTCOME) && !value.isBlank()) {
                Outcome.of(value)
                        .ifPresentOrElse(
                                outcome -> outcomes.put(field.substring(OUTCOME.length()), outcome),
                                () -> errors.put(field, "play.wrong.outcome"));
            }
        });
        this.scenario = new Scenario(start(today), "filed".equals(value("subject")), days, outcomes);
    }

    private LocalDate start(LocalDate today) {
        String text = value("start");
        if (text.isBlank()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // said below, like a day that is out of range
        }
        errors.put("start", "play.wrong.start");
        return today;
    }

    private Optional<Integer> number(String field, String value) {
        try {
            int days = Integer.parseInt(value.strip());
            if (days >= 0 && days <= Scenario.MOST_DAYS) {
                return Optional.of(days);
            }
        } catch (NumberFormatException notANumber) {
            // said below, like a number that is out of range
        }
        errors.put(field, "play.wrong.days");
        return Optional.empty();
    }

    Scenario scenario() {
        return scenario;
    }

    /** Fields in the order of the form's texts, each with the key of what is wrong. */
    public Map<String, String> errors() {
        return errors;
    }

    /** What was entered, whatever it is; empty if nothing was. */
    public String value(String field) {
        return entered.getOrDefault(field, "");
    }
}
