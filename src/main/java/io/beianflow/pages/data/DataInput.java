package io.beianflow.pages.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the data form: every field in it replaces what is stored; fields that the form did not have stay. Rows left empty go. */
public final class DataInput {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final MultiValueMap<String, String> entered;

    public DataInput(MultiValueMap<String, String> entered) {
        this.entered = entered;
    }

    /** A copy of the stored data with what was entered. */
    public ObjectNode over(JsonNode stored, List<DataField> fields) {
        ObjectNode whole = stored.deepCopy();
        for (DataField field : fields) {
            put(whole, field, field.name());
        }
        return whole;
    }

    private void put(ObjectNode parent, DataField field, String path) {
        JsonNode old = parent.path(field.name());
        JsonNode value = value(field, path, old);
        if (value == null) {
            parent.remove(field.name());
        } else if (!value.isMissingNode()) {
            parent.set(field.name(), value);
        }
    }

    /** Null to remove, missing to leave as it is. */
    private @Nullable JsonNode value(DataField field, String path, JsonNode old) {
        return switch (field.kind()) {
            case GROUP -> group(field, path, old);
            case ROWS -> rows(field, path, old);
            case OPEN -> open(path, old);
            case CHECKS -> entered.containsKey(path) ? checked(path) : old;
            default -> entered.containsKey(path) ? scalar(field, first(path), old) : old;
        };
    }

    private @Nullable JsonNode checked(String path) {
        ArrayNode chosen = list(entered.getOrDefault(path, List.of()));
        return chosen.isEmpty() ? null : chosen;
    }

    private @Nullable JsonNode group(DataField field, String path, JsonNode old) {
        if (entered.keySet().stream().noneMatch(name -> name.startsWith(path + "/"))) {
            return old;
        }
        ObjectNode group = old instanceof ObjectNode present ? present.deepCopy() : NODES.objectNode();
        field.children().forEach(child -> put(group, child, path + "/" + child.name()));
        return group.isEmpty() ? null : group;
    }

    private @Nullable JsonNode rows(DataField field, String path, JsonNode old) {
        Set<Integer> positions = positions(path);
        if (positions.isEmpty()) {
            return old;
        }
        ArrayNode rows = NODES.arrayNode();
        for (int at : positions) {
            if (isBlank(path + "/" + at)) {
                continue;
            }
            ObjectNode row = old.path(at) instanceof ObjectNode present ? present.deepCopy() : NODES.objectNode();
            field.children().forEach(child -> put(row, child, path + "/" + at + "/" + child.name()));
            rows.add(row);
        }
        return rows.isEmpty() ? null : rows;
    }

    private @Nullable JsonNode open(String path, JsonNode old) {
        Set<Integer> positions = positions(path);
        if (positions.isEmpty()) {
            return old;
        }
        ObjectNode group = NODES.objectNode();
        for (int at : positions) {
            String name = first(path + "/" + at + "/name");
            String value = first(path + "/" + at + "/value");
            if (!name.isEmpty() && !value.isEmpty()) {
                group.set(name, DataForm.text(old.path(name)).equals(value) ? old.path(name) : guessed(value));
            }
        }
        return group.isEmpty() ? null : group;
    }

    private static JsonNode guessed(String value) {
        if (value.equals("true") || value.equals("false")) {
            return NODES.booleanNode(Boolean.parseBoolean(value));
        }
        return value.indexOf('\n') < 0
                ? NODES.textNode(value)
                : list(value.lines().toList());
    }

    private static @Nullable JsonNode scalar(DataField field, String text, JsonNode old) {
        if (text.isEmpty()) {
            return field.personal() ? old : null;
        }
        return switch (field.kind()) {
            case YES_NO -> NODES.booleanNode(text.equals("true"));
            case NUMBER -> text.matches("-?\\d{1,18}") ? number(Long.parseLong(text)) : NODES.textNode(text);
            case LINES -> list(text.lines().toList());
            default -> NODES.textNode(text);
        };
    }

    /** As Jackson reads it from text, so that an unchanged number counts as unchanged. */
    private static JsonNode number(long value) {
        return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
    }

    private static ArrayNode list(List<String> texts) {
        ArrayNode list = NODES.arrayNode();
        texts.stream().map(String::strip).filter(text -> !text.isEmpty()).forEach(list::add);
        return list;
    }

    private Set<Integer> positions(String path) {
        Set<Integer> positions = new TreeSet<>();
        for (String name : entered.keySet()) {
            if (name.startsWith(path + "/")) {
                String step = name.substring(path.length() + 1).replaceFirst("/.*", "");
                if (step.matches("\\d{1,4}")) {
                    positions.add(Integer.parseInt(step));
                }
            }
        }
        return positions;
    }

    private boolean isBlank(String path) {
        return entered.entrySet().stream()
                .filter(input -> input.getKey().startsWith(path + "/"))
                .allMatch(input -> input.getValue().stream().allMatch(String::isBlank));
    }

    private String first(String path) {
        String value = entered.getFirst(path);
        return value == null ? "" : value.strip().replace("\r\n", "\n");
    }
}
