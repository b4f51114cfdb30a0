package io.beianflow.check.rules;

import io.beianflow.check.RulePack;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Word lists of the rule pack as patterns that find any word of the list. */
final class Words {
    private Words() {}

    static Pattern any(RulePack pack, String list) {
        return Pattern.compile(
                pack.words(list).stream().map(Pattern::quote).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
    }
}
