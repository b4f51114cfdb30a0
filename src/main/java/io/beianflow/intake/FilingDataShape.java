package io.beianflow.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shape of filing.yaml: {@code filing-package.schema.json}, formats asserted. */
public final class FilingDataShape {
    private static final int MOST_FAULTS = 50;
    /** Whether these are there at all is itself a statement. */
    private static final Set<String> LEFT_ABSENT = Set.of("technicalService", "correction");

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final JsonNode DOCUMENT = document();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    DOCUMENT,
                    SchemaValidatorsConfig.builder()
                            .formatAssertionsEnabled(true)
                            .pathType(PathType.JSON_POINTER)
                            .build());

    private FilingDataShape() {}

    /**
     * Says whether data can be used at all; whether it is right is the business of the checks.
     *
     * @throws Refusal 422 with a pointer for each place that breaks the schema
     */
    public static void validate(JsonNode data) {
        List<Fault> faults = faults(data);
        if (!faults.isEmpty()) {
            throw Refusal.withFaults(Refusal.Kind.INVALID, "package-shape", faults, faults.size());
        }
    }

    static JsonNode withoutMaterials(JsonNode data) {
        ObjectNode copy = data.deepCopy();
        copy.remove("materials");
        return copy;
    }

    static <T> T read(JsonNode node, Class<T> type) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("data of the right shape does not fit " + type.getSimpleName(), impossible);
        }
    }

    /** The schema that a value at {@code properties.name} must meet, {@code $ref} followed. */
    static @Nullable JsonNode schemaOf(@Nullable JsonNode schema, String property) {
        return schema == null ? null : resolved(schema.path("properties").get(property));
    }

    static @Nullable JsonNode schemaOfItems(@Nullable JsonNode schema) {
        return schema == null ? null : resolved(schema.get("items"));
    }

    static JsonNode schema() {
        return DOCUMENT;
    }

    static boolean wantsText(@Nullable JsonNode schema) {
        if (schema == null) {
            return false;
        }
        if (schema.has("anyOf")) {
            for (JsonNode option : schema.get("anyOf")) {
                if (!wantsText(resolved(option))) {
                    return false;
                }
            }
            return true;
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).isTextual();
        }
        return schema.has("const")
                ? schema.get("const").isTextual()
                : schema.path("type").asText().equals("string");
    }

    /** A copy in which absent objects, lists and defaults of the schema are present. */
    static JsonNode filled(JsonNode data) {
        ObjectNode copy = data.deepCopy();
        fill(copy, DOCUMENT);
        return copy;
    }

    private static void fill(JsonNode node, @Nullable JsonNode schema) {
        if (schema == null) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> fill(item, schemaOfItems(schema)));
        } else if (node instanceof ObjectNode object) {
            schema.path("properties").fieldNames().forEachRemaining(name -> fillProperty(object, name, schema));
        }
    }

    private static void fillProperty(ObjectNode object, String name, JsonNode schema) {
        JsonNode wanted = schemaOf(schema, name);
        if (wanted == null) {
            return;
        }
        if (!object.has(name) && !LEFT_ABSENT.contains(name)) {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            switch (wanted.path("type").asText()) {
                case "object" -> object.set(name, nodes.objectNode());
                case "array" -> object.set(name, nodes.arrayNode());
                default -> {
                    if (wanted.has("default")) {
                        object.set(name, wanted.get("default"));
                    }
                }
            }
        }
        if (object.has(name)) {
            fill(object.get(name), wanted);
        }
    }

    private static @Nullable JsonNode resolved(@Nullable JsonNode schema) {
        if (schema == null || !schema.has("$ref")) {
            return schema;
        }
        return DOCUMENT.at(schema.get("$ref").asText().substring(1));
    }

    private static List<Fault> faults(JsonNode data) {
        Map<String, Fault> byPlace = new LinkedHashMap<>();
        for (ValidationMessage message : SCHEMA.validate(data)) {
            Fault fault = fault(message);
            byPlace.merge(fault.place(), fault, FilingDataShape::clearer);
        }
        return byPlace.values().stream().limit(MOST_FAULTS).toList();
    }

    /** Of "a date" and "exactly 长期", the two ways to meet one field, the first helps more. */
    private static Fault clearer(Fault one, Fault other) {
        return one.code().equals("schema-const") ? other : one;
    }

    private static Fault fault(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        String property = message.getProperty();
        return switch (message.getType()) {
            case "required" -> Fault.at(pointer + "/" + property, "schema-required");
            case "additionalProperties" -> Fault.at(pointer + "/" + property, "schema-unknown");
            case "format" -> Fault.at(pointer, "schema-date");
            case "enum" -> Fault.at(pointer, "schema-enum", allowed(message));
            case "const" -> Fault.at(pointer, "schema-const", allowed(message));
            case "type" -> Fault.at(pointer, "schema-type", allowed(message));
            case "maxLength" -> Fault.at(pointer, "schema-max-length", allowed(message));
            case "minimum" -> Fault.at(pointer, "schema-minimum", allowed(message));
            default -> Fault.at(pointer, "schema-other", message.getType());
        };
    }

    /** From the schema, never from the data: a refusal quotes no personal data. */
    private static String allowed(ValidationMessage message) {
        JsonNode wanted = message.getSchemaNode();
        if (wanted == null) {
            return "";
        }
        List<String> values = new ArrayList<>();
        if (wanted.isArray()) {
            wanted.forEach(value -> values.add(value.asText()));
        } else {
            values.add(wanted.asText());
        }
        return String.join(", ", values);
    }

    private static JsonNode document() {
        try (InputStream in = FilingDataShape.class.getResourceAsStream("/schema/filing-package.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("schema/filing-package.schema.json is not on the class path");
            }
            return MAPPER.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
