package io.beianflow.process;

import java.time.Instant;

/** A task that somebody completed. */
public record ClosedTask(String id, String key, String ref, String stage, int round, String doneBy, Instant doneAt) {}
