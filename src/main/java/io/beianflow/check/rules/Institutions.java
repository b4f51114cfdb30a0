package io.beianflow.check.rules;

import io.beianflow.check.Documents;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The institutions of the statement on algorithm-security responsibility (主体责任基本情况, domain 4.2) and what is written under each. */
@Component
final class Institutions {
    static final String STATEMENT = "responsibility-statement";
    static final String MONITORING = "monitoring";
    /** 自评估、监测、应急处置、违法违规处置 */
    static final List<String> REQUIRED = List.of("self-assessment", MONITORING, "emergency", "violation");

    private final Documents documents;
    private final Supplier<Map<String, Pattern>> kinds;
    private final Supplier<Pattern> other;
    private final Supplier<Pattern> formal;
    private final Supplier<Pattern> ending;

    Institutions(RulePack pack, Documents documents) {
        this.documents = documents;
        this.kinds = pack.each(Institutions::kinds);
        this.other = pack.each(words -> Words.any(words, "institution-other"));
        this.formal = pack.each(words -> Words.any(words, "institution-formal"));
        this.ending = pack.each(words ->
                Pattern.compile("(?:" + Words.any(words, "institution-ending").pattern() + ")$"));
    }

    private static Map<String, Pattern> kinds(RulePack pack) {
        Map<String, Pattern> kinds = new LinkedHashMap<>();
        REQUIRED.forEach(kind -> kinds.put(kind, Words.any(pack, "institution-" + kind)));
        return kinds;
    }

    /**
     * The statement, its parts taken together.
     *
     * @param first the first of its files
     * @param texts what stands under each institution that has a heading, or speaks of it where nothing has one
     * @param others whether other institutions are there
     */
    record Statement(Prose.Read first, Map<String, String> texts, boolean others) {}

    /** Empty when a part of it is absent, damaged or a scan. */
    Optional<Statement> of(FilingPackage filing) {
        List<Prose.Read> parts = Prose.of(filing, documents, STATEMENT);
        long files = filing.materials(STATEMENT).stream()
                .map(PackageMaterial::file)
                .distinct()
                .count();
        if (parts.isEmpty() || parts.size() < files || filing.isCancellation()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()).append('\n'));
        text.append(Prose.normal(documents.text(filing, "supplement-statement")));
        return Optional.of(new Statement(
                parts.get(0),
                texts(text.toString()),
                other.get().matcher(Prose.plain(text.toString())).find()));
    }

    Map<String, String> texts(String statement) {
        Chapters chapters = Chapters.of(statement);
        Map<String, String> texts = new LinkedHashMap<>();
        kinds.get().forEach((kind, words) -> {
            Predicate<String> heading = title -> words.matcher(title).find() && isInstitution(title);
            if (chapters.has(heading)) {
                texts.put(kind, chapters.under(heading, this::isSibling));
            }
        });
        return texts.isEmpty() ? spokenOf(Prose.plain(statement)) : texts;
    }

    private boolean isInstitution(String title) {
        return formal.get().matcher(title).find() || ending.get().matcher(title).find();
    }

    private boolean isSibling(String title) {
        return isInstitution(title)
                || other.get().matcher(title).find()
                || kinds.get().values().stream()
                        .anyMatch(kind -> kind.matcher(title).find());
    }

    /** Prose without headings: each sentence belongs to the institution named last. */
    private Map<String, String> spokenOf(String plain) {
        Map<String, String> texts = new LinkedHashMap<>();
        String current = "";
        for (String sentence : plain.split("(?<=[。;])", -1)) {
            for (Map.Entry<String, Pattern> kind : kinds.get().entrySet()) {
                if (kind.getValue().matcher(sentence).find()
                        && formal.get().matcher(sentence).find()) {
                    current = kind.getKey();
                    texts.putIfAbsent(current, "");
                }
            }
            texts.computeIfPresent(current, (kind, text) -> text + sentence);
        }
        return texts;
    }
}
