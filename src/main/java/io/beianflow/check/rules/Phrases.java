package io.beianflow.check.rules;

import io.beianflow.check.RulePack;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Looks for the words of the rule pack in texts of people. */
final class Phrases {
    private Phrases() {}

    /** Any of the words of a list. */
    static Pattern of(RulePack pack, String name) {
        return Pattern.compile(String.join("|", pack.words(name)), Pattern.CASE_INSENSITIVE);
    }

    /** Compatibility form without white space, so that width and line breaks hide nothing. */
    static String flat(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** How many different matches there are. */
    static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
    }

    static boolean in(String text, Pattern pattern) {
        return pattern.matcher(text).find();
    }
}
