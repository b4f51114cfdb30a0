package io.beianflow.deadline;

import java.time.Instant;
import java.time.LocalDate;

/** A manager gave a clock another last day. */
public record ClockMove(
        long clock, Instant movedAt, String movedBy, String reason, LocalDate latestBefore, LocalDate latestAfter) {}
