package io.beianflow.pages.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.person.Masks;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The filing's data as a form shows it. Paths are JSON pointers without the first slash and name the inputs.
 *
 * @param version of the data the form was opened on
 * @param stored the data as it is stored
 * @param values what the form shows: the stored data, or what was entered and refused
 * @param differing paths that were entered otherwise than they are stored now; filled after a lost race
 */
public record DataForm(int version, List<DataField> fields, JsonNode stored, JsonNode values, Set<String> differing) {
    /** Rows left empty for more. */
    private static final int SPARE = 1;

    /** The form on stored data. */
    public static DataForm of(int version, List<DataField> fields, JsonNode stored) {
        return new DataForm(version, fields, stored, stored, Set.of());
    }

    /** The value as text; empty for a personal one that was not entered anew. */
    public String value(String path, DataField field) {
        JsonNode value = values.at("/" + path);
        if (field.personal() && value.equals(stored.at("/" + path))) {
            return "";
        }
        return text(value);
    }

    /** The personal value as it is stored, masked. */
    public String masked(String path, DataField field) {
        String value = text(stored.at("/" + path));
        return value.isEmpty() ? "" : Masks.mask(field.name(), value);
    }

    public boolean has(String path, String option) {
        for (JsonNode value : values.at("/" + path)) {
            if (value.asText().equals(option)) {
                return true;
            }
        }
        return false;
    }

    /** Positions of the rows to show: those there are, and an empty one. */
    public List<Integer> rows(String path) {
        List<Integer> rows = new ArrayList<>();
        for (int at = 0; at < values.at("/" + path).size() + SPARE; at++) {
            rows.add(at);
        }
        return rows;
    }

    /** What a row is about: its first text. */
    public String title(String path, int row) {
        JsonNode value = values.at("/" + path + "/" + row);
        String named = text(value.path("name"));
        if (!named.isEmpty() || !value.isObject()) {
            return named;
        }
        for (JsonNode member : value) {
            if (member.isTextual()) {
                String first = member.asText();
                return first.length() > 40 ? first.substring(0, 40) + "…" : first;
            }
        }
        return "";
    }

    public boolean filled(String path, int row) {
        return row < values.at("/" + path).size();
    }

    /** Names and values of an open group, and empty ones for more. */
    public List<Entry> entries(String path) {
        List<Entry> entries = new ArrayList<>();
        values.at("/" + path)
                .properties()
                .forEach(member -> entries.add(new Entry(member.getKey(), text(member.getValue()))));
        for (int more = 0; more < 3; more++) {
            entries.add(new Entry("", ""));
        }
        return entries;
    }

    /** One name and value of an open group. */
    public record Entry(String name, String value) {}

    public boolean differs(String path) {
        return differing.contains("/" + path);
    }

    /** What is stored at a place where something else was entered. */
    public String storedText(String path, DataField field) {
        return field.personal() ? masked(path, field) : text(stored.at("/" + path));
    }

    /** The form after a save that came too late: what was entered stays, and is compared with what is stored now. */
    public static DataForm conflict(int version, List<DataField> fields, JsonNode stored, JsonNode entered) {
        Set<String> differing = new TreeSet<>();
        compare("", stored, entered, differing);
        return new DataForm(version, fields, stored, entered, differing);
    }

    private static void compare(String pointer, JsonNode stored, JsonNode entered, Set<String> differing) {
        if (stored.equals(entered)) {
            return;
        }
        if (stored.isContainerNode() || entered.isContainerNode()) {
            Set<String> names = new TreeSet<>(names(stored));
            names.addAll(names(entered));
            names.forEach(
                    name -> compare(pointer + "/" + name, member(stored, name), member(entered, name), differing));
        } else {
            differing.add(pointer);
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        Iterator<String> members = node.fieldNames();
        members.forEachRemaining(names::add);
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            names.add(Integer.toString(at));
        }
        return names;
    }

    private static JsonNode member(JsonNode node, String name) {
        return node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
    }

    /** The RFC 7396 patch that turns the stored data into these values. */
    public static ObjectNode patch(ObjectNode stored, ObjectNode wanted) {
        ObjectNode patch = stored.objectNode();
        stored.fieldNames().forEachRemaining(name -> {
            if (!wanted.has(name)) {
                patch.putNull(name);
            }
        });
        wanted.properties().forEach(member -> {
            @Nullable JsonNode old = stored.get(member.getKey());
            if (old instanceof ObjectNode before && member.getValue() instanceof ObjectNode after) {
                ObjectNode inner = patch(before, after);
                if (!inner.isEmpty()) {
                    patch.set(member.getKey(), inner);
                }
            } else if (!member.getValue().equals(old)) {
                patch.set(member.getKey(), member.getValue());
            }
        });
        return patch;
    }

    static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> lines = new ArrayList<>();
            value.forEach(line -> lines.add(line.asText()));
            return String.join("\n", lines);
        }
        return value.isMissingNode() || value.isNull() ? "" : value.isObject() ? value.toString() : value.asText();
    }
}
