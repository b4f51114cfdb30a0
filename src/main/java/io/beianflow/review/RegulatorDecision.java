package io.beianflow.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.filing.Stage;
import io.beianflow.identifier.FilingNumber;
import io.beianflow.process.TaskInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The authority's answer as a person entered it (contract section 5).
 *
 * @param outcome passed, correction or failed
 * @param answerBy last day to answer a correction, if the notice names one
 * @param items what the notice asks for, if listed
 * @param filingNumber the number, if it came with the second review's answer
 */
public record RegulatorDecision(
        String outcome,
        LocalDate receivedOn,
        @Nullable String noticeText,
        List<String> items,
        @Nullable LocalDate answerBy,
        @Nullable FilingNumber filingNumber) {
    public static final String PASSED = "passed";
    public static final String CORRECTION = "correction";
    public static final String FAILED = "failed";

    /** Reads the input; every fault is collected in it. */
    static RegulatorDecision read(TaskInput input, Stage stage, LocalDate submittedOn, LocalDate today) {
        String outcome = input.choice("outcome", Set.of(PASSED, CORRECTION, FAILED));
        LocalDate receivedOn = input.day("receivedOn", submittedOn, today);
        String noticeText = input.optionalText("noticeText");
        List<String> items = items(input);
        LocalDate answerBy = input.optionalDay("answerBy");
        if (outcome.equals(CORRECTION) && noticeText == null && items.isEmpty()) {
            input.fault("noticeText", "notice-or-items-required");
        }
        if (answerBy != null && answerBy.isBefore(receivedOn)) {
            input.fault("answerBy", "day-too-early", receivedOn.toString());
        }
        return new RegulatorDecision(outcome, receivedOn, noticeText, items, answerBy, number(input, stage, outcome));
    }

    private static List<String> items(TaskInput input) {
        List<String> texts = new ArrayList<>();
        List<JsonNode> items = input.list("items");
        for (int at = 0; at < items.size(); at++) {
            String text = items.get(at).path("text").asText("").strip();
            if (text.isEmpty()) {
                input.fault("items/" + at + "/text", "required");
            }
            texts.add(text);
        }
        return texts;
    }

    private static @Nullable FilingNumber number(TaskInput input, Stage stage, String outcome) {
        String text = input.optionalText("filingNumber");
        if (text == null) {
            return null;
        }
        if (stage != Stage.SECOND_REVIEW || !outcome.equals(PASSED)) {
            input.fault("filingNumber", "filing-number-too-early");
            return null;
        }
        FilingNumber number = FilingNumber.parse(text).orElse(null);
        if (number == null) {
            input.fault("filingNumber", "filing-number-shape");
        }
        return number;
    }
}
