package io.beianflow.identifier;

import java.util.Locale;

/** What is done to every identifier before it is looked at: spaces out, full width to half width, upper case. */
final class Normal {
    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_TO_HALF = 0xFEE0;

    private Normal() {}

    static String form(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\uFEFF' && c != '\u200B')
                .map(c -> c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_TO_HALF : c)
                .forEach(normal::appendCodePoint);
        return normal.toString().toUpperCase(Locale.ROOT);
    }
}
