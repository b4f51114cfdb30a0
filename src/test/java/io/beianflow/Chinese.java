package io.beianflow;

/** What counts as a text in Chinese. */
final class Chinese {
    private Chinese() {}

    static boolean isIn(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
