package io.beianflow.pages.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.pages.data.DataField.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The fields of a filing, read from the package schema so that form, view and API never differ. */
@Component
public class DataFields {
    private static final List<String> SHOWN =
            List.of("submitOn", "applicability", "subject", "algorithm", "products", "technicalService");

    private final JsonNode schema;
    private final List<DataField> all;

    DataFields(ObjectMapper json) {
        this.schema = read(json);
        this.all = SHOWN.stream()
                .map(name -> field("/" + name, name, schema.path("properties").path(name)))
                .toList();
    }

    /** The top-level fields in reading order. */
    public List<DataField> all() {
        return all;
    }

    /** Those with these names, in reading order. */
    public List<DataField> named(List<String> names) {
        return all.stream().filter(field -> names.contains(field.name())).toList();
    }

    /** Patterns of all fields that hold a value, in reading order. */
    public List<String> patterns() {
        List<String> patterns = new ArrayList<>();
        all.forEach(field -> collect(field, patterns));
        return patterns;
    }

    /** What may be chosen in the field of this pattern; empty when it is no choice. */
    public List<String> options(String pattern) {
        return options(all, pattern);
    }

    private static List<String> options(List<DataField> fields, String pattern) {
        for (DataField field : fields) {
            if (field.pattern().equals(pattern)) {
                return field.options();
            }
            if (pattern.startsWith(field.pattern() + "/")) {
                return options(field.children(), pattern);
            }
        }
        return List.of();
    }

    private static void collect(DataField field, List<String> patterns) {
        if (field.isGroup()) {
            field.children().forEach(child -> collect(child, patterns));
        } else {
            patterns.add(field.pattern());
        }
    }

    private DataField field(String pattern, String name, JsonNode declared) {
        boolean text = declared.path("$ref").asText().endsWith("/text");
        JsonNode shape = resolved(declared);
        if (shape.has("enum")) {
            return leaf(pattern, name, Kind.SELECT, options(shape));
        }
        if (shape.has("anyOf")) {
            return leaf(pattern, name, Kind.DAY_OR_WORD, List.of());
        }
        return switch (shape.path("type").asText()) {
            case "object" -> object(pattern, name, shape);
            case "array" -> list(pattern, name, resolved(shape.path("items")));
            case "boolean" -> leaf(pattern, name, Kind.YES_NO, List.of());
            case "integer", "number" -> leaf(pattern, name, Kind.NUMBER, List.of());
            default ->
                leaf(
                        pattern,
                        name,
                        shape.path("format").asText().equals("date") ? Kind.DAY : text ? Kind.AREA : Kind.TEXT,
                        List.of());
        };
    }

    private DataField object(String pattern, String name, JsonNode shape) {
        return shape.has("properties")
                ? new DataField(pattern, name, Kind.GROUP, List.of(), children(pattern, shape))
                : leaf(pattern, name, Kind.OPEN, List.of());
    }

    private DataField list(String pattern, String name, JsonNode item) {
        if (item.has("enum")) {
            return leaf(pattern, name, Kind.CHECKS, options(item));
        }
        return item.has("properties")
                ? new DataField(pattern, name, Kind.ROWS, List.of(), children(pattern + "/*", item))
                : leaf(pattern, name, Kind.LINES, List.of());
    }

    private List<DataField> children(String pattern, JsonNode shape) {
        List<DataField> children = new ArrayList<>();
        shape.path("properties")
                .properties()
                .forEach(member ->
                        children.add(field(pattern + "/" + member.getKey(), member.getKey(), member.getValue())));
        return children;
    }

    private JsonNode resolved(JsonNode shape) {
        String reference = shape.path("$ref").asText("");
        return reference.startsWith("#/") ? schema.at(reference.substring(1)) : shape;
    }

    private static DataField leaf(String pattern, String name, Kind kind, List<String> options) {
        return new DataField(pattern, name, kind, options, List.of());
    }

    private static List<String> options(JsonNode shape) {
        List<String> options = new ArrayList<>();
        shape.path("enum").forEach(option -> options.add(option.asText()));
        return options;
    }

    private static JsonNode read(ObjectMapper json) {
        try (InputStream in = new ClassPathResource("schema/filing-package.schema.json").getInputStream()) {
            return json.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException("The package schema cannot be read", broken);
        }
    }
}
