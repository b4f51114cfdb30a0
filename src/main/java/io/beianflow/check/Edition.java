package io.beianflow.check;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pack as it applies to one filing: on the day of its submission, in the province of its subject. */
final class Edition {
    private final Pack pack;
    private final @Nullable LocalDate day;
    private final PackContent content;

    /**
     * Lays the province over the pack.
     *
     * @param day null leaves the dates of single rules aside
     * @param province first two digits of the subject's region; null or unknown for the pack alone
     */
    Edition(Pack pack, @Nullable LocalDate day, @Nullable String province) {
        this.pack = pack;
        this.day = day;
        this.content = pack.in(province);
    }

    String version() {
        return pack.version();
    }

    int threshold(String name) {
        Integer value = content.thresholds().get(name);
        if (value == null) {
            throw lacks("threshold", name);
        }
        return value;
    }

    List<String> words(String name) {
        List<String> words = content.words().get(name);
        if (words == null) {
            throw lacks("word list", name);
        }
        return words;
    }

    Pattern pattern(String name) {
        String pattern = content.patterns().get(name);
        if (pattern == null) {
            throw lacks("pattern", name);
        }
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    boolean isOn(Rule rule) {
        return pack.knows(rule) && content.orderFor(rule.id()).isOn(day);
    }

    @Nullable
    Severity severityOf(String rule) {
        return content.orderFor(rule).severity();
    }

    /** The severity of a rule's findings unless a table says otherwise; null when it does not run. */
    @Nullable
    Severity weightOf(Rule rule) {
        if (!isOn(rule)) {
            return null;
        }
        Severity ordered = severityOf(rule.id());
        return ordered == null ? rule.severity() : ordered;
    }

    PackContent content() {
        return content;
    }

    private IllegalStateException lacks(String what, String name) {
        return new IllegalStateException("Rule pack " + pack.version() + " lacks the " + what + " '" + name + "'");
    }
}
