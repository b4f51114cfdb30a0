package io.beianflow.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes for one filing when it moves to another pack.
 *
 * @param rules switched on or off, or weighed differently
 * @param settings thresholds, word lists and patterns with other values
 * @param appearing findings it would have then and has not now, or has with another severity now
 * @param disappearing findings it has now and would not have then, or would have with another severity
 */
public record PackDifference(
        KeptPack from,
        Pack to,
        String fingerprint,
        List<RuleChange> rules,
        List<SettingChange> settings,
        List<Finding> appearing,
        List<Finding> disappearing) {
    /** A rule that runs in one of the packs only, or weighs differently; null where it does not run. */
    public record RuleChange(
            String rule,
            @Nullable Severity before,
            @Nullable Severity after) {}

    /** A threshold, word list or pattern by kind and name; null where the pack has none. */
    public record SettingChange(
            String kind,
            String name,
            @Nullable String before,
            @Nullable String after) {}

    public boolean isEmpty() {
        return rules.isEmpty() && settings.isEmpty() && appearing.isEmpty() && disappearing.isEmpty();
    }
}
