package io.beianflow.check.rules;

import java.text.Normalizer;

/** Names of companies and people as a reader compares them: width, brackets and spaces do not count (domain 3.2). */
final class Names {
    private Names() {}

    static boolean same(String one, String other) {
        return normal(one).equals(normal(other));
    }

    /** The province may be left out, as people do when they write to each other. */
    static boolean sameAddress(String one, String other) {
        String left = normal(one);
        String right = normal(other);
        return left.endsWith(right) || right.endsWith(left);
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replace('〔', '(')
                .replace('〕', ')');
    }
}
