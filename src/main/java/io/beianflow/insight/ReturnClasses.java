package io.beianflow.insight;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Puts items of notices into the classes of {@code insight/return-classes.properties}, by their words. */
@Component
class ReturnClasses {
    static final String OTHER = "other";

    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, Integer> shares = new LinkedHashMap<>();

    ReturnClasses() {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReturnClasses.class.getResourceAsStream("/insight/return-classes.properties")),
                StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (String id : file.getProperty("classes").split(",", -1)) {
            words.put(
                    id,
                    List.of(file.getProperty(id + ".words")
                            .toLowerCase(Locale.ROOT)
                            .split(",", -1)));
            shares.put(id, Integer.valueOf(file.getProperty(id + ".share")));
        }
    }

    /** The class with the most words in the text; {@value #OTHER} when none has any. */
    String of(String text) {
        String item = text.toLowerCase(Locale.ROOT);
        String best = OTHER;
        long most = 0;
        for (Map.Entry<String, List<String>> one : words.entrySet()) {
            long found = one.getValue().stream().filter(item::contains).count();
            if (found > most) {
                most = found;
                best = one.getKey();
            }
        }
        return best;
    }

    /** All classes with their counts, the largest published share first, what fits none at the end. */
    List<ReturnClass> count(List<String> items) {
        Map<String, Long> counts = new LinkedHashMap<>();
        items.forEach(item -> counts.merge(of(item), 1L, Long::sum));
        List<ReturnClass> classes = new ArrayList<>();
        shares.forEach((id, share) -> classes.add(classOf(id, counts, items.size(), share)));
        classes.sort((one, other) -> other.published() - one.published());
        classes.add(classOf(OTHER, counts, items.size(), 0));
        return List.copyOf(classes);
    }

    private static ReturnClass classOf(String id, Map<String, Long> counts, int all, int share) {
        long items = counts.getOrDefault(id, 0L);
        return new ReturnClass(id, items, all == 0 ? 0 : (int) Math.round(items * 100.0 / all), share);
    }
}
