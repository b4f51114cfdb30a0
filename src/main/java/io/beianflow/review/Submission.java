package io.beianflow.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to the authority in one round, and what it answered.
 *
 * @param id names the frozen documents of the round
 * @param dataVersion the data as sent
 * @param outcome passed, correction, failed, or null while the authority has not answered
 */
public record Submission(
        long id,
        String ref,
        String stage,
        int round,
        @Nullable String applicationId,
        LocalDate submittedOn,
        int dataVersion,
        String sentBy,
        @Nullable String outcome,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate answerBy,
        @Nullable String noticeText,
        @Nullable String recordedBy) {}
