package io.beianflow.check.rules;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Any word of a list of the rule pack, each a regular expression without commas. */
final class AnyOf {
    private static final Map<List<String>, Pattern> COMPILED = new ConcurrentHashMap<>();

    private AnyOf() {}

    static Pattern of(List<String> words) {
        return COMPILED.computeIfAbsent(words, list -> Pattern.compile(String.join("|", list)));
    }
}
