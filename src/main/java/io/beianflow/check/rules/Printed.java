package io.beianflow.check.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text read off a certificate, in compatibility form (NFKC).
 *
 * @param certainty of each {@code char}, 0 to 1
 */
record Printed(String text, List<Float> certainty) {
    /** Between two pieces of print. */
    static final char GAP = ' ';

    static Printed of(String text, List<Float> certainty) {
        StringBuilder normal = new StringBuilder();
        List<Float> kept = new ArrayList<>();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            String one = Normalizer.normalize(Character.toString(characters[i]), Normalizer.Form.NFKC);
            for (int j = 0; j < one.length(); j++) {
                char c = one.charAt(j);
                normal.append(Character.isWhitespace(c) || Character.isSpaceChar(c) ? GAP : c);
                kept.add(certainty.get(i));
            }
        }
        return new Printed(normal.toString(), kept);
    }

    Printed part(int from, int to) {
        return new Printed(text.substring(from, to), List.copyOf(certainty.subList(from, to)));
    }

    Printed then(Printed next) {
        List<Float> both = new ArrayList<>(certainty);
        both.addAll(next.certainty);
        return new Printed(text + next.text, both);
    }

    Printed withoutGaps() {
        StringBuilder kept = new StringBuilder();
        List<Float> sure = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != GAP) {
                kept.append(text.charAt(i));
                sure.add(certainty.get(i));
            }
        }
        return new Printed(kept.toString(), sure);
    }

    /** Letters, digits and brackets only: what people compare. */
    Printed compact() {
        StringBuilder kept = new StringBuilder();
        List<Float> sure = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (counts(c)) {
                kept.append(bracket(c));
                sure.add(certainty.get(i));
            }
        }
        return new Printed(kept.toString(), sure);
    }

    static String compact(String text) {
        StringBuilder kept = new StringBuilder();
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (counts(c)) {
                kept.append(bracket(c));
            }
        }
        return kept.toString();
    }

    /** The least certain of its characters. */
    float least() {
        return certainty.stream().min(Float::compare).orElse(0f);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private static boolean counts(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isBracket(c);
    }

    static boolean isBracket(char c) {
        return "()[]{}〔〕【】〈〉《》".indexOf(c) >= 0;
    }

    private static char bracket(char c) {
        if ("[{〔【".indexOf(c) >= 0) {
            return '(';
        }
        return "]}〕】".indexOf(c) >= 0 ? ')' : c;
    }
}
