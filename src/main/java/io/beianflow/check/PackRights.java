package io.beianflow.check;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a pack may order: nothing for a rule there is none of, and in a pack of the house no way round a blocker of the law. */
final class PackRights {
    /** Of packs that come with the product: tests hold them to the rules. */
    static final PackRights SHIPPED = new PackRights(null, false);

    private final @Nullable Map<String, Rule> rules;
    private final boolean own;

    private PackRights(@Nullable Map<String, Rule> rules, boolean own) {
        this.rules = rules;
        this.own = own;
    }

    static PackRights own(List<Rule> rules) {
        return new PackRights(byId(rules), true);
    }

    static PackRights shipped(List<Rule> rules) {
        return new PackRights(byId(rules), false);
    }

    boolean knows(String rule) {
        return rules == null || rules.containsKey(rule);
    }

    /** Whether the order switches off, dates or lowers a blocker that rests on law. */
    boolean forbids(String rule, RuleOrder order) {
        Rule declared = rules == null ? null : rules.get(rule);
        if (!own || declared == null || !Law.demands(declared.severity(), declared.source())) {
            return false;
        }
        return Boolean.FALSE.equals(order.on())
                || order.from() != null
                || order.to() != null
                || (order.severity() != null && order.severity() != Severity.BLOCKER);
    }

    String source(String rule) {
        Rule declared = rules == null ? null : rules.get(rule);
        return declared == null ? "" : declared.source();
    }

    private static Map<String, Rule> byId(List<Rule> rules) {
        return rules.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));
    }
}
