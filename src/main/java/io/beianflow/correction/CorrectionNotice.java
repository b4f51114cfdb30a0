package io.beianflow.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A correction notice (补正通知) with its items. */
public record CorrectionNotice(
        long id,
        String ref,
        String company,
        String stage,
        int round,
        LocalDate receivedOn,
        @Nullable LocalDate answerBy,
        @Nullable String noticeText,
        Instant recordedAt,
        List<CorrectionItem> items) {
    public CorrectionNotice {
        items = List.copyOf(items);
    }

    /** An item as triage leaves it. */
    public record Assignment(
            String text,
            @Nullable String ownerGroup,
            @Nullable String ownerUser,
            @Nullable LocalDate dueOn) {}
}
