package io.beianflow.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A finding that one person asks to let pass and a second one confirms, with a reason and for a time.
 *
 * @param severity the finding's when the waiver was asked for; a graver one is not covered
 * @param value what was found, ID numbers masked
 * @param mark of rule, place, value and document: see {@link WaiverMark}
 * @param until last day it holds
 */
public record Waiver(
        long id,
        String ref,
        String rule,
        String reason,
        Severity severity,
        @Nullable String target,
        @Nullable String file,
        @Nullable String value,
        String mark,
        String why,
        LocalDate until,
        String askedBy,
        Instant askedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt) {
    /** How far a waiver is. */
    public enum State {
        /** Waits for the second person. */
        ASKED,
        CONFIRMED,
        WITHDRAWN,
        EXPIRED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state(LocalDate today) {
        if (withdrawnBy != null) {
            return State.WITHDRAWN;
        }
        if (today.isAfter(until)) {
            return State.EXPIRED;
        }
        return confirmedBy == null ? State.ASKED : State.CONFIRMED;
    }

    boolean isOpen(LocalDate today) {
        return state(today) == State.ASKED || state(today) == State.CONFIRMED;
    }
}
