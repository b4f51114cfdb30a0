package io.beianflow.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notice a resubmission answers (补正). */
public record Correction(
        @Nullable String stage,
        @Nullable Integer round,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate answerBy,
        List<Item> items) {
    /** One point of the notice and our answer to it. */
    public record Item(String id, String text, @Nullable String reply, List<String> changed) {}
}
