package io.beianflow.check;

import java.util.regex.Pattern;
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
        String source) {
    private static final Pattern OUR_PAPERS = Pattern.compile("[；、;,]?\\s*\\bS\\d(?:[–-]S\\d)?(?![A-Za-z0-9])[：:]?");

    /** A source as people know it: without the marks of our own list of papers. */
    public static String basis(String source) {
        return OUR_PAPERS
                .matcher(source)
                .replaceAll("")
                .replaceFirst("^[；、;,\\s]+", "")
                .strip();
    }
}
