package io.beianflow.check;

/** A detail of a finding that is worded in the reader's language: key of {@code texts/check_*.properties}. */
public record Label(String key) {
    /** The name of a field, list positions as {@code *}. */
    public static Label field(String pointer) {
        return new Label("field." + pointer.replaceAll("/\\d+", "/*"));
    }

    public static Label material(String type) {
        return new Label("material." + type);
    }
}
