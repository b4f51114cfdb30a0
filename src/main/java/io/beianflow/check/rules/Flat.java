package io.beianflow.check.rules;

import java.text.Normalizer;

/** Text as it is compared: width does not count, nor do the spaces and line breaks that PDF writers put anywhere. */
final class Flat {
    private static final int REACH = 60;

    private Flat() {}

    /** NFKC without any white space: {@code ：} is {@code :}, {@code （} is {@code (}. */
    static String of(String text) {
        return normal(text).replaceAll("\\s+", "");
    }

    /** NFKC, lines kept, one space where several were. */
    static String lines(String text) {
        return normal(text).replaceAll("[ \\t\\x0B\\f]+", " ").replaceAll("(?m)^ | $", "");
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('〔', '(')
                .replace('〕', ')');
    }

    /** The clause or sentence of a flat text around a place, between full stops. */
    static String sentence(String flat, int from, int to) {
        int start = from;
        while (start > 0 && "。;!?".indexOf(flat.charAt(start - 1)) < 0) {
            start--;
        }
        int end = to;
        while (end < flat.length() && "。;!?".indexOf(flat.charAt(end)) < 0) {
            end++;
        }
        return flat.substring(start, end);
    }

    /** The same, no further than a few lines: a table or a list of terms may have no full stop for pages. */
    static String near(String flat, int from, int to) {
        int start = Math.max(0, from - REACH);
        int end = Math.min(flat.length(), to + REACH);
        return sentence(flat.substring(start, end), from - start, to - start);
    }

    /** Share of the longer text that both have in the same order, from 0 to 1. */
    static double likeness(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 1 : (double) common(one, other) / longer;
    }

    private static int common(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = 0;
            for (int k = 1; k <= other.length(); k++) {
                int above = row[k];
                row[k] = one.charAt(i - 1) == other.charAt(k - 1) ? diagonal + 1 : Math.max(above, row[k - 1]);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
