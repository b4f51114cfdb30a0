package io.beianflow.check;

import io.beianflow.material.MaterialType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reasons for which filings come back: {@code rules/rejection-catalogue.csv}. */
@Component
public class RejectionCatalogue {
    /** Classes of reasons; a finding names the reason itself. */
    private static final Set<String> UMBRELLAS = Set.of("RJ-001", "RJ-012", "RJ-028", "RJ-044", "RJ-061");

    private static final int SHARE_COLUMN = 6;

    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    public RejectionCatalogue() {
        List<List<String>> rows = rows(read());
        rows.subList(1, rows.size()).forEach(row -> {
            Reason reason = new Reason(
                    row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), share(row.get(SHARE_COLUMN)));
            reasons.put(reason.id(), reason);
        });
    }

    /**
     * One entry.
     *
     * @param stage where it bites: subject, first_review, product, second_review, correction, post_approval or any
     * @param detection auto, heuristic or human
     * @param share of all returns in percent, as one agency counted its own cases; for classes only
     */
    public record Reason(
            String id,
            String stage,
            String chinese,
            String english,
            String detection,
            @Nullable Integer share) {
        public boolean isUmbrella() {
            return UMBRELLAS.contains(id);
        }

        /** Whether only a person can judge it. */
        public boolean isForPeople() {
            return detection.equals("human") && !isUmbrella();
        }

        /** The reason in the language of the reader. */
        public String title(Locale locale) {
            return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
        }
    }

    /** Every entry in the order of the catalogue. */
    public List<Reason> all() {
        return List.copyOf(reasons.values());
    }

    public Optional<Reason> find(String id) {
        return Optional.ofNullable(reasons.get(id));
    }

    /** The step that a finding of this reason belongs to; for stage {@code any} the document or the target decides. */
    Gate gate(String reason, String target, @Nullable String material) {
        String stage = find(reason)
                .map(Reason::stage)
                .orElseThrow(() -> new IllegalStateException("reason " + reason + " is not in the catalogue"));
        return switch (stage) {
            case "subject" -> Gate.SUBJECT;
            case "first_review" -> Gate.ALGORITHM;
            case "product", "second_review" -> Gate.PRODUCT_INFO;
            case "any" -> material == null ? gateOf(target) : gateOfMaterial(material);
            default -> Gate.ALL;
        };
    }

    private static Gate gateOf(String target) {
        if (target.startsWith("/subject")) {
            return Gate.SUBJECT;
        }
        return target.startsWith("/products") || target.startsWith("/technicalService")
                ? Gate.PRODUCT_INFO
                : Gate.ALGORITHM;
    }

    private static Gate gateOfMaterial(String id) {
        return MaterialType.of(id)
                .map(MaterialType::stage)
                .map(stage -> switch (stage) {
                    case SUBJECT -> Gate.SUBJECT;
                    case ALGORITHM -> Gate.ALGORITHM;
                    case PRODUCT -> Gate.PRODUCT_INFO;
                    default -> Gate.ALL;
                })
                .orElse(Gate.ALL);
    }

    private static @Nullable Integer share(String percent) {
        return percent.isBlank() ? null : Integer.valueOf(percent.strip());
    }

    private static String read() {
        try (InputStream in = RejectionCatalogue.class.getResourceAsStream("/rules/rejection-catalogue.csv")) {
            if (in == null) {
                throw new IllegalStateException("rules/rejection-catalogue.csv is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** RFC 4180 without line breaks inside a field. */
    private static List<List<String>> rows(String csv) {
        return csv.lines()
                .filter(line -> !line.isBlank())
                .map(RejectionCatalogue::fields)
                .toList();
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
