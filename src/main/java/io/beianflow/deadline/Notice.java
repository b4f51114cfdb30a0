package io.beianflow.deadline;

import java.time.Instant;
import java.util.Map;

/**
 * Something the people of a filing were told.
 *
 * @param kind key of its text, {@code notice.<kind>}
 * @param forGroup who should act
 * @param arguments fill the {@code {name}} places of the text; no personal data
 */
public record Notice(long id, String ref, Instant at, String kind, String forGroup, Map<String, String> arguments) {
    public Notice {
        arguments = Map.copyOf(arguments);
    }
}
