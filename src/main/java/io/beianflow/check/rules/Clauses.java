package io.beianflow.check.rules;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a text says, clause by clause: a clause that denies something (不用于定价) says nothing for it. */
final class Clauses {
    private static final Pattern END = Pattern.compile("[，,。；;！!？?\\n]");

    private static final Pattern DENIAL = Pattern.compile(
            "不(?!同|断|限|仅|超过|少于|低于|高于|大于|小于|多于|良|足|满|一|感兴趣|喜欢|适|可还原|可逆|符|合格|实|间断|宜|通过|文明|当|安全|雅|法|变|规范|明|再显示)|未(?!成年|来|读|知|审|通过)|没有|无(?!障碍|人机|线|论|依据|关键)|禁止|严禁|并非|而非|除外|关闭|避免|防止|杜绝");

    private Clauses() {}

    /** Full width made half, without white space: as a reader compares. */
    static String normal(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** The clauses that deny nothing. */
    static List<String> affirmed(@Nullable String text) {
        return Arrays.stream(END.split(normal(text), -1))
                .filter(clause -> !clause.isEmpty() && !DENIAL.matcher(clause).find())
                .toList();
    }

    /** The first match in a clause that denies nothing. */
    static Optional<String> find(Pattern wanted, @Nullable String text) {
        return affirmed(text).stream()
                .map(wanted::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /** A pattern that finds any of the words. */
    static Pattern anyOf(List<String> words) {
        return Pattern.compile(
                words.stream().map(Pattern::quote).collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);
    }
}
