package io.beianflow.check.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/** The features by which a description shows its category (算法类型): {@code rules/<pack>/category-features.yaml}. */
@Component
final class CategoryFeatures {
    private static final int STRONG = 3;
    private static final int OF_DETAILS = 2;

    private final Settings settings;
    private final List<Feature> features;
    private final Map<String, Pattern> names;

    CategoryFeatures(RulePack pack) {
        settings = read("/rules/" + pack.version() + "/category-features.yaml");
        features = settings.features().stream().map(Feature::of).toList();
        names = new LinkedHashMap<>();
        settings.names().forEach((category, words) -> names.put(category, Pattern.compile(words)));
    }

    /** The file as it is written. */
    record Settings(
            double least,
            double doubt,
            double serious,
            Map<String, Double> fields,
            Map<String, List<String>> details,
            List<Line> features,
            Map<String, String> names) {
        record Line(
                String category,
                int weight,
                String words,
                @Nullable List<String> fields) {}
    }

    private record Feature(String category, int weight, Pattern words, List<String> fields) {
        static Feature of(Settings.Line line) {
            return new Feature(
                    line.category(),
                    line.weight(),
                    Pattern.compile(line.words()),
                    line.fields() == null ? List.of() : line.fields());
        }

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
        return settings.least();
    }

    double doubt() {
        return settings.doubt();
    }

    double serious() {
        return settings.serious();
    }

    /** What the descriptions and the answers by category show, each feature once. */
    List<Hit> hits(FilingPackage filing) {
        Map<String, String> texts = Descriptions.all(filing);
        List<Hit> hits = new ArrayList<>();
        for (Feature feature : features) {
            texts.entrySet().stream()
                    .flatMap(text -> hit(feature, text.getKey(), text.getValue()).stream())
                    .max(Comparator.comparingDouble(Hit::points))
                    .ifPresent(hits::add);
        }
        settings.details().forEach((category, keys) -> filing.algorithm().categoryDetails().keySet().stream()
                .filter(key -> keys.stream().anyMatch(key::startsWith))
                .sorted()
                .findFirst()
                .ifPresent(key -> hits.add(new Hit(category, OF_DETAILS, key, "/algorithm/categoryDetails"))));
        return hits;
    }

    /** The categories that a text alone shows by a strong feature, in the order of the file. */
    Set<String> strong(@Nullable String text) {
        Set<String> categories = new LinkedHashSet<>();
        features.stream()
                .filter(feature -> feature.weight() >= STRONG
                        && Clauses.find(feature.words(), text).isPresent())
                .forEach(feature -> categories.add(feature.category()));
        return categories;
    }

    /** The categories that a text shows by any feature. */
    Set<String> any(@Nullable String text) {
        Set<String> categories = new LinkedHashSet<>();
        features.stream()
                .filter(feature -> Clauses.find(feature.words(), text).isPresent())
                .forEach(feature -> categories.add(feature.category()));
        return categories;
    }

    /** The categories that a name calls itself. */
    Set<String> named(String name) {
        Set<String> categories = new LinkedHashSet<>();
        names.forEach((category, words) -> {
            if (words.matcher(name).find()) {
                categories.add(category);
            }
        });
        return categories;
    }

    private Optional<Hit> hit(Feature feature, String pointer, String text) {
        String field = field(pointer);
        Double weight = settings.fields().get(field);
        return weight == null || !feature.looksAt(field)
                ? Optional.empty()
                : Clauses.find(feature.words(), text)
                        .map(words -> new Hit(feature.category(), feature.weight() * weight, words, pointer));
    }

    private static String field(String pointer) {
        if (pointer.contains("/functions/")) {
            return "function";
        }
        return pointer.startsWith("/products/") ? "product" : pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static Settings read(String file) {
        try (InputStream in = CategoryFeatures.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            Object lines = new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in);
            return new ObjectMapper().convertValue(lines, Settings.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
