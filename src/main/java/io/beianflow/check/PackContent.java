package io.beianflow.check;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Thresholds, word lists, regular expressions and orders for rules: of a whole pack, or of what a province does differently. */
record PackContent(
        SortedMap<String, Integer> thresholds,
        SortedMap<String, List<String>> words,
        SortedMap<String, String> patterns,
        SortedMap<String, RuleOrder> rules) {
    static final PackContent EMPTY =
            new PackContent(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    /** This content laid over another: what it does not say stays as it is there. */
    PackContent over(PackContent other) {
        return new PackContent(
                laid(thresholds, other.thresholds, (ours, theirs) -> ours),
                laid(words, other.words, (ours, theirs) -> ours),
                laid(patterns, other.patterns, (ours, theirs) -> ours),
                laid(rules, other.rules, RuleOrder::over));
    }

    RuleOrder orderFor(String rule) {
        return rules.getOrDefault(rule, RuleOrder.NONE);
    }

    private static <T> SortedMap<String, T> laid(Map<String, T> upper, Map<String, T> lower, BinaryOperator<T> both) {
        SortedMap<String, T> merged = new TreeMap<>(lower);
        upper.forEach((name, value) -> merged.merge(name, value, (theirs, ours) -> both.apply(ours, theirs)));
        return merged;
    }
}
