package io.beianflow.check.rules;

import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The features by which a description shows its category (算法类型), with their weights, from the rule pack. */
@Component
final class CategoryFeatures {
    private static final int STRONG = 3;
    private static final int OF_DETAILS = 2;
    private static final double PERCENT = 100;
    private static final String FEATURE = "category-feature-";
    private static final List<String> CATEGORIES = List.of(
            "generation-synthesis",
            "personalised-push",
            "ranking-selection",
            "information-retrieval",
            "content-filtering",
            "dispatch-decision");

    private static final Set<String> FIELDS =
            Set.of("name", "scenario", "purpose", "brief", "principle", "mechanism", "product", "function");

    private final RulePack pack;
    private final Supplier<List<Feature>> features;
    private final Supplier<Map<String, Pattern>> names;

    CategoryFeatures(RulePack pack) {
        this.pack = pack;
        this.features = pack.each(CategoryFeatures::features);
        this.names = pack.each(CategoryFeatures::names);
    }

    private static List<Feature> features(RulePack pack) {
        List<String> inPart = pack.words("category-features-in-part");
        return pack.words("category-features").stream()
                .map(id -> new Feature(
                        id.substring(0, id.lastIndexOf('-')),
                        pack.threshold(FEATURE + id),
                        pack.pattern(FEATURE + id),
                        inPart.contains(id) ? pack.words(FEATURE + id) : List.of()))
                .toList();
    }

    private static Map<String, Pattern> names(RulePack pack) {
        Map<String, Pattern> names = new LinkedHashMap<>();
        CATEGORIES.forEach(category -> names.put(category, pack.pattern("category-name-" + category)));
        return names;
    }

    /**
     * One feature.
     *
     * @param fields in which it counts; empty for all
     */
    private record Feature(String category, int weight, Pattern words, List<String> fields) {
        boolean looksAt(String field) {
            return fields.isEmpty() || fields.contains(field);
        }
    }

    /**
     * A feature that was found.
     *
     * @param points its weight times that of the field
     * @param words as they stand in the text
     * @param pointer of that text
     */
    record Hit(String category, double points, String words, String pointer) {}

    double least() {
        return pack.threshold("category-least");
    }

    /** How many times the points of the declared category make a doubt. */
    double doubt() {
        return pack.threshold("category-doubt-percent") / PERCENT;
    }

    double serious() {
        return pack.threshold("category-serious-percent") / PERCENT;
    }

    /** What the descriptions and the answers by category show, each feature once. */
    List<Hit> hits(FilingPackage filing) {
        Map<String, String> texts = Descriptions.all(filing);
        List<Hit> hits = new ArrayList<>();
        for (Feature feature : features.get()) {
            texts.entrySet().stream()
                    .flatMap(text -> hit(feature, text.getKey(), text.getValue()).stream())
                    .max(Comparator.comparingDouble(Hit::points))
                    .ifPresent(hits::add);
        }
        CATEGORIES.forEach(category -> filing.algorithm().categoryDetails().keySet().stream()
                .filter(key ->
                        pack.words("category-details-" + category).stream().anyMatch(key::startsWith))
                .sorted()
                .findFirst()
                .ifPresent(key -> hits.add(new Hit(category, OF_DETAILS, key, "/algorithm/categoryDetails"))));
        return hits;
    }

    /** The categories that a text alone shows by a strong feature, in the order of the file. */
    Set<String> strong(@Nullable String text) {
        Set<String> categories = new LinkedHashSet<>();
        features.get().stream()
                .filter(feature -> feature.weight() >= STRONG
                        && Clauses.find(feature.words(), text).isPresent())
                .forEach(feature -> categories.add(feature.category()));
        return categories;
    }

    /** The categories that a text shows by any feature. */
    Set<String> any(@Nullable String text) {
        Set<String> categories = new LinkedHashSet<>();
        features.get().stream()
                .filter(feature -> Clauses.find(feature.words(), text).isPresent())
                .forEach(feature -> categories.add(feature.category()));
        return categories;
    }

    /** The categories that a name calls itself. */
    Set<String> named(String name) {
        Set<String> categories = new LinkedHashSet<>();
        names.get().forEach((category, words) -> {
            if (words.matcher(name).find()) {
                categories.add(category);
            }
        });
        return categories;
    }

    private Optional<Hit> hit(Feature feature, String pointer, String text) {
        String field = field(pointer);
        return FIELDS.contains(field) && feature.looksAt(field)
                ? Clauses.find(feature.words(), text)
                        .map(words -> new Hit(
                                feature.category(),
                                feature.weight() * pack.threshold("category-field-" + field) / PERCENT,
                                words,
                                pointer))
                : Optional.empty();
    }

    private static String field(String pointer) {
        if (pointer.contains("/functions/")) {
            return "function";
        }
        return pointer.startsWith("/products/") ? "product" : pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
