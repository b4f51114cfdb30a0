package io.beianflow.identifier.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is right and wrong with a piece of text taken as an identifier.
 *
 * @param canonical the form to store; null when the shape is wrong
 * @param parts by name; empty when the shape is wrong
 * @param warnings texts, in the caller's language
 * @param errors texts, in the caller's language
 */
record Identified(
        boolean valid,
        @Nullable String canonical,
        Map<String, Object> parts,
        List<String> warnings,
        List<String> errors) {
    Identified {
        warnings = List.copyOf(warnings);
        errors = List.copyOf(errors);
    }

    static Identified wrongShape(String error) {
        return new Identified(false, null, Map.of(), List.of(), List.of(error));
    }

    static Identified of(String canonical, Map<String, Object> parts, List<String> warnings, List<String> errors) {
        return new Identified(errors.isEmpty(), canonical, parts, warnings, errors);
    }
}
