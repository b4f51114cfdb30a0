package io.beianflow.check;

import java.util.regex.Pattern;

/** Text of strangers as it may be shown: marks that steer a terminal or turn the direction of writing stand as their numbers. */
public final class Shown {
    /** Control characters but line ends and tabs, and those that turn the direction (UAX 9). */
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private Shown() {}

    /** The same text when nothing in it steers; else with <code>\</code>{@code u202E} and the like in its place. */
    public static String of(String text) {
        return STEERING.matcher(text)
                .replaceAll(mark -> "\\\\u%04X".formatted((int) mark.group().charAt(0)));
    }
}
