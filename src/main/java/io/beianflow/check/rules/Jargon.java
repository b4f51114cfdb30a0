package io.beianflow.check.rules;

import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Technical terms that a reader outside the trade does not know. */
final class Jargon {
    private static final Pattern TERM = Pattern.compile(
            "(?<![A-Za-z0-9./@_-])[A-Za-z][A-Za-z0-9]*(?:[-+][A-Za-z0-9]+)*(?![A-Za-z0-9/@_]|\\.[a-z])");
    private static final Pattern ACRONYM = Pattern.compile(
            "[A-Z][A-Z0-9]+(?:[-+][A-Za-z0-9]+)*|[A-Z]+[a-z]+[A-Z][A-Za-z0-9]*|[a-z]+[A-Z]+[A-Za-z0-9]*|[A-Z][a-z]{4,}|[a-z]+-[a-z-]+");

    /** The number of a record or a test. */
    private static final Pattern SERIAL = Pattern.compile("[A-Z]+(?:-[A-Z0-9]+)*-\\d+");

    private final Supplier<Set<String>> common;
    private final Supplier<Pattern> specialist;

    Jargon(RulePack pack) {
        this.common = pack.each(words -> words.words("common-terms").stream()
                .map(term -> term.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet()));
        this.specialist = pack.each(words -> Words.any(words, "specialist-terms"));
    }

    /** Names of the filing's own things, which are no terms. */
    static String names(FilingPackage filing) {
        StringBuilder names = new StringBuilder();
        for (String pointer :
                List.of("/subject", "/products", "/technicalService", "/algorithm/model", "/algorithm/name")) {
            names.append(filing.at(pointer));
        }
        return names.toString();
    }

    /** Terms in Latin letters that are neither common nor explained beside them or in a list of terms, in order. */
    List<String> unexplained(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Set<String> terms = new LinkedHashSet<>();
        TERM.matcher(normal)
                .results()
                .map(MatchResult::group)
                .filter(term ->
                        ACRONYM.matcher(term).matches() && !SERIAL.matcher(term).matches())
                .filter(term -> !common.get().contains(term.toLowerCase(Locale.ROOT)))
                .forEach(terms::add);
        specialist.get().matcher(normal).results().map(MatchResult::group).forEach(terms::add);
        return terms.stream().filter(term -> !isExplained(term, normal)).toList();
    }

    private static boolean isExplained(String term, String text) {
        String quoted = Pattern.quote(term);
        return Pattern.compile(quoted + "\\s*[(\\[]\\s*[^)\\]]*\\p{IsHan}{2,}" // RAG（检索增强生成）
                        + "|\\p{IsHan}{2,}\\s*[(\\[][^)\\]]{0,40}" + quoted // 检索增强生成（RAG）
                        + "|" + quoted + "\\s*(?:是一?种?指?|即|指|:|为|表示|意为|也就是)\\s*\\p{IsHan}{3,}" // RAG 指……
                        + "|(?m)^\\s*" + quoted + "\\s+\\p{IsHan}{4,}") // a row of a list of terms
                .matcher(text)
                .find();
    }
}
