package io.beianflow.check;

import java.util.regex.Pattern;

/** Shows enough of a personal number to recognise it, and no more (domain 6.2). */
public final class Masked {
    private static final Pattern RESIDENT_ID = Pattern.compile(
            "(?<![0-9A-Za-z])([1-8]\\d{5})(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{2}"
                    + "(\\d[0-9Xx])(?![0-9A-Za-z])");
    private static final int SHOWN_IN_FRONT = 3;
    private static final int SHOWN_AT_END = 2;

    private Masked() {}

    /** Any text, with the resident ID numbers in it hidden. */
    public static String residentIds(String text) {
        return RESIDENT_ID.matcher(text).replaceAll("$1**********$2");
    }

    /** A number that is personal as a whole: an ID number, right or wrong, or a phone. */
    public static String number(String number) {
        String trimmed = number.strip();
        if (trimmed.length() <= SHOWN_IN_FRONT + SHOWN_AT_END) {
            return "*".repeat(trimmed.length());
        }
        int hidden = trimmed.length() - SHOWN_IN_FRONT - SHOWN_AT_END;
        return trimmed.substring(0, SHOWN_IN_FRONT)
                + "*".repeat(hidden)
                + trimmed.substring(trimmed.length() - SHOWN_AT_END);
    }
}
