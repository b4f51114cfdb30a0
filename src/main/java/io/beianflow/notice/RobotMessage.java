package io.beianflow.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a robot is to say.
 *
 * @param id the same at every attempt
 * @param ref of the filing, null for a test
 * @param link where the reader goes on
 */
record RobotMessage(
        String id,
        String kind,
        @Nullable String category,
        @Nullable String ref,
        String text,
        String link,
        Instant at) {}
