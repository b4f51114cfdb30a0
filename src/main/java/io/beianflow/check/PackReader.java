package io.beianflow.check;

import io.beianflow.refusal.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads one file of a pack. Nothing is guessed: what it does not understand is a fault with file, line and reason, and all faults are said
 * at once.
 */
final class PackReader {
    private static final Set<String> CONTENT = Set.of("thresholds", "words", "words-added", "patterns", "rules");
    private static final Set<String> PACK = Set.of("version", "base", "from", "to");
    private static final Set<String> ORDER = Set.of("on", "severity", "from", "to");

    private final PackYaml yaml;
    private final PackRights rights;
    private final @Nullable PackContent base;

    /**
     * Prepares for one file.
     *
     * @param base what the file changes; null for a file that says everything itself
     * @param faults takes whatever is wrong
     */
    PackReader(String file, PackRights rights, @Nullable PackContent base, List<Fault> faults) {
        this.yaml = new PackYaml(file, faults);
        this.rights = rights;
        this.base = base;
    }

    /** The head of {@code pack.yaml}. */
    record Head(
            @Nullable String version,
            @Nullable String base,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    Optional<MappingNode> nodes(byte[] bytes) {
        return yaml.read(bytes);
    }

    Head head(MappingNode root) {
        Map<String, NodeTuple> entries = yaml.entries(root);
        Dates dates = dates(entries);
        return new Head(text(entries, "version"), text(entries, "base"), dates.from, dates.to);
    }

    void fault(MappingNode root, String key, String code, Object... arguments) {
        NodeTuple entry = yaml.entries(root).get(key);
        yaml.fault(entry == null ? root : entry.getValueNode(), code, arguments);
    }

    PackContent pack(MappingNode root) {
        return content(root, true);
    }

    PackContent region(MappingNode root) {
        return content(root, false);
    }

    private PackContent content(MappingNode root, boolean headAllowed) {
        Map<String, NodeTuple> entries = yaml.entries(root);
        entries.forEach((key, entry) -> {
            if (!CONTENT.contains(key) && !(headAllowed && PACK.contains(key))) {
                yaml.fault(entry.getKeyNode(), "pack-unknown-key", key);
            }
        });
        SortedMap<String, Integer> thresholds = new TreeMap<>();
        under(entries, "thresholds").forEach((name, entry) -> threshold(name, entry, thresholds));
        SortedMap<String, List<String>> words = new TreeMap<>();
        under(entries, "words").forEach((name, entry) -> words(name, entry, List.of(), words));
        under(entries, "words-added")
                .forEach((name, entry) -> words(
                        name, entry, base == null ? List.of() : base.words().getOrDefault(name, List.of()), words));
        SortedMap<String, String> patterns = new TreeMap<>();
        under(entries, "patterns").forEach((name, entry) -> pattern(name, entry, patterns));
        SortedMap<String, RuleOrder> rules = new TreeMap<>();
        under(entries, "rules").forEach((rule, entry) -> order(rule, entry).ifPresent(order -> rules.put(rule, order)));
        return new PackContent(thresholds, words, patterns, rules);
    }

    private Map<String, NodeTuple> under(Map<String, NodeTuple> entries, String key) {
        NodeTuple entry = entries.get(key);
        if (entry == null) {
            return Map.of();
        }
        if (entry.getValueNode() instanceof MappingNode mapping) {
            return yaml.entries(mapping);
        }
        if (!String.valueOf(text(entry.getValueNode())).isEmpty()) {
            yaml.fault(entry.getValueNode(), "pack-no-mapping", key);
        }
        return Map.of();
    }

    private void threshold(String name, NodeTuple entry, Map<String, Integer> thresholds) {
        if (base != null && !base.thresholds().containsKey(name)) {
            yaml.fault(entry.getKeyNode(), "pack-unknown-threshold", name);
            return;
        }
        String written = text(entry.getValueNode());
        if (written == null || !written.matches("\\d{1,9}")) {
            yaml.fault(entry.getValueNode(), "pack-no-whole-number", name, written == null ? "" : written);
            return;
        }
        thresholds.put(name, Integer.valueOf(written));
    }

    private void words(String name, NodeTuple entry, List<String> before, Map<String, List<String>> words) {
        if (base != null && !base.words().containsKey(name)) {
            yaml.fault(entry.getKeyNode(), "pack-unknown-words", name);
            return;
        }
        if (!(entry.getValueNode() instanceof SequenceNode list)
                || list.getValue().isEmpty()) {
            yaml.fault(entry.getValueNode(), "pack-no-words", name);
            return;
        }
        Set<String> all = new LinkedHashSet<>(before);
        for (Node item : list.getValue()) {
            String word = text(item);
            if (word == null || word.isBlank()) {
                yaml.fault(item, "pack-no-word", name);
            } else if (!isExpression(word)) {
                yaml.fault(item, "pack-no-pattern", word);
            } else {
                all.add(word.strip());
            }
        }
        words.put(name, List.copyOf(all));
    }

    private void pattern(String name, NodeTuple entry, Map<String, String> patterns) {
        if (base != null && !base.patterns().containsKey(name)) {
            yaml.fault(entry.getKeyNode(), "pack-unknown-pattern", name);
            return;
        }
        String written = text(entry.getValueNode());
        if (written != null && !written.isBlank() && isExpression(written)) {
            patterns.put(name, written);
        } else {
            yaml.fault(entry.getValueNode(), "pack-no-pattern", name);
        }
    }

    /** Many rules read words as regular expressions too. */
    private static boolean isExpression(String written) {
        try {
            Pattern.compile(written, Pattern.CASE_INSENSITIVE);
            return true;
        } catch (PatternSyntaxException broken) {
            return false;
        }
    }

    private Optional<RuleOrder> order(String rule, NodeTuple entry) {
        if (!rights.knows(rule)) {
            yaml.fault(entry.getKeyNode(), "pack-unknown-rule", rule);
            return Optional.empty();
        }
        if (!(entry.getValueNode() instanceof MappingNode mapping)) {
            yaml.fault(entry.getValueNode(), "pack-no-mapping", rule);
            return Optional.empty();
        }
        Map<String, NodeTuple> said = yaml.entries(mapping);
        said.forEach((key, value) -> {
            if (!ORDER.contains(key)) {
                yaml.fault(value.getKeyNode(), "pack-unknown-key", key);
            }
        });
        Dates dates = dates(said);
        RuleOrder order = new RuleOrder(on(said), severity(said), dates.from, dates.to);
        if (rights.forbids(rule, order)) {
            yaml.fault(entry.getKeyNode(), "pack-law", rule, rights.source(rule));
        }
        return Optional.of(order);
    }

    private @Nullable Boolean on(Map<String, NodeTuple> said) {
        NodeTuple entry = said.get("on");
        String written = entry == null ? "true" : String.valueOf(text(entry.getValueNode()));
        if (entry != null && !List.of("true", "false").contains(written)) {
            yaml.fault(entry.getValueNode(), "pack-no-switch", written);
        }
        return entry == null ? null : Boolean.valueOf(written);
    }

    private @Nullable Severity severity(Map<String, NodeTuple> said) {
        NodeTuple entry = said.get("severity");
        if (entry == null) {
            return null;
        }
        String written = String.valueOf(text(entry.getValueNode()));
        for (Severity severity : Severity.values()) {
            if (severity.code().equals(written)) {
                return severity;
            }
        }
        yaml.fault(entry.getValueNode(), "pack-no-severity", written);
        return null;
    }

    private record Dates(@Nullable LocalDate from, @Nullable LocalDate to) {}

    private Dates dates(Map<String, NodeTuple> said) {
        LocalDate from = date(said.get("from"));
        LocalDate to = date(said.get("to"));
        NodeTuple end = said.get("to");
        if (from != null && to != null && end != null && to.isBefore(from)) {
            yaml.fault(end.getValueNode(), "pack-dates-reversed", from.toString(), to.toString());
        }
        return new Dates(from, to);
    }

    private @Nullable LocalDate date(@Nullable NodeTuple entry) {
        if (entry == null) {
            return null;
        }
        String written = String.valueOf(text(entry.getValueNode()));
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException noDate) {
            yaml.fault(entry.getValueNode(), "pack-no-date", written);
            return null;
        }
    }

    private @Nullable String text(Map<String, NodeTuple> entries, String key) {
        NodeTuple entry = entries.get(key);
        return entry == null ? null : text(entry.getValueNode());
    }

    private static @Nullable String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }
}
