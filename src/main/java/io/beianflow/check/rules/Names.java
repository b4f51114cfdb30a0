package io.beianflow.check.rules;

import java.text.Normalizer;

/** Names of companies and people as a reader compares them: width, brackets and spaces do not count (domain 3.2). */
final class Names {
    private Names() {}

    static boolean same(String one, String other) {
        return normal(one).equals(normal(other));
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replace('〔', '(')
                .replace('〕', ')');
    }
}
