package io.beianflow.check;

import org.jspecify.annotations.Nullable;

/** A finding in the words of one language, in the shape of contract section 2. */
public record FindingView(
        String rule,
        String reason,
        Severity severity,
        @Nullable String target,
        @Nullable String file,
        @Nullable Integer page,
        @Nullable String value,
        String message,
        String remedy,
        String source) {}
