package io.beianflow.audit;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A line that waits for the end of its transaction. */
record NewLine(
        String ref,
        String who,
        String what,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {}
