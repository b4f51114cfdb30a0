package io.beianflow.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rule pack as data, {@code rules/rule-pack.properties}: its version, thresholds, word lists, and {@code severity.<rule>} set to
 * blocker, major, minor, info or off.
 */
@Component
public class RulePack {
    private static final String OFF = "off";

    private final Properties entries;

    public RulePack() {
        this(shipped());
    }

    RulePack(Properties entries) {
        this.entries = entries;
    }

    public String version() {
        return required("version");
    }

    /**
     * A whole number that rules compare with.
     *
     * @throws IllegalStateException when the pack lacks it
     */
    public int threshold(String name) {
        return Integer.parseInt(required("threshold." + name));
    }

    /**
     * Words that rules look for, in the order of the pack; {@code words.<name>}, separated by commas.
     *
     * @throws IllegalStateException when the pack lacks the list
     */
    public List<String> words(String name) {
        return Arrays.stream(required("words." + name).split("[,，]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * What rules look for where words vary; {@code pattern.<name>}, a regular expression that ignores case.
     *
     * @throws IllegalStateException when the pack lacks it
     */
    public Pattern pattern(String name) {
        return Pattern.compile(required("pattern." + name), Pattern.CASE_INSENSITIVE);
    }

    boolean isOn(String rule) {
        return !OFF.equals(entries.getProperty("severity." + rule));
    }

    @Nullable
    Severity severityOf(String rule) {
        String ordered = entries.getProperty("severity." + rule);
        return ordered == null || ordered.equals(OFF) ? null : Severity.of(ordered);
    }

    private String required(String key) {
        String value = entries.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("rules/rule-pack.properties lacks '" + key + "'");
        }
        return value.strip();
    }

    private static Properties shipped() {
        Properties entries = new Properties();
        try (InputStream in = RulePack.class.getResourceAsStream("/rules/rule-pack.properties")) {
            if (in == null) {
                throw new IllegalStateException("rules/rule-pack.properties is not on the class path");
            }
            entries.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return entries;
    }
}
