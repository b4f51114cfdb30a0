package io.beianflow.check;

import java.util.List;

/**
 * A detail of a finding that is worded in the reader's language.
 *
 * @param key of {@code texts/*.properties}
 * @param arguments fill {@code {0}}, {@code {1}} …; ID numbers masked
 */
public record Label(String key, List<String> arguments) {
    public Label {
        arguments = arguments.stream().map(Masked::residentIds).toList();
    }

    public static Label of(String key, String... arguments) {
        return new Label(key, List.of(arguments));
    }

    /** The name of a field, list positions as {@code *}. */
    public static Label field(String pointer) {
        return of("field." + pointer.replaceAll("/\\d+", "/*"));
    }

    public static Label material(String type) {
        return of("material." + type);
    }
}
