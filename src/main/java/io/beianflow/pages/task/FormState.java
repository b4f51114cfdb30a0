package io.beianflow.pages.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.refusal.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a form and what is wrong with it. Names are JSON pointers without the first slash. */
public record FormState(JsonNode values, @Nullable Problem problem) {
    /** A fault in words, with the id of the field it is about. */
    public record Complaint(String name, String id, String message, String remedy) {}

    public String value(String name) {
        JsonNode value = values.at("/" + name);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    /** The value, or what to begin with when nothing was entered at all. */
    public String valueOr(String name, String otherwise) {
        return values.isEmpty() ? otherwise : value(name);
    }

    public boolean is(String name, String value) {
        return value(name).equals(value);
    }

    /** Whether a list of texts has one of this value. */
    public boolean has(String name, String value) {
        for (JsonNode member : values.at("/" + name)) {
            if (member.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** The members of a list that are JSON pointers, and some empty ones: their positions. */
    public List<Integer> fieldRows(String name, int spare) {
        return IntStream.range(0, pointers(name).size() + spare).boxed().toList();
    }

    public String fieldAt(String name, int at) {
        List<String> pointers = pointers(name);
        return at < pointers.size() ? pointers.get(at) : "";
    }

    private List<String> pointers(String name) {
        List<String> pointers = new ArrayList<>();
        values.at("/" + name).forEach(member -> {
            if (member.asText().startsWith("/")) {
                pointers.add(member.asText());
            }
        });
        return pointers;
    }

    public String id(String name) {
        return "f-" + name.replace('/', '-');
    }

    /** Row positions to show: those entered and some empty ones. */
    public List<Integer> rows(String name, int spare) {
        List<Integer> rows = new ArrayList<>();
        for (int at = 0; at < values.at("/" + name).size() + spare; at++) {
            rows.add(at);
        }
        return rows;
    }

    public List<Complaint> errors(String name) {
        return complaints().stream()
                .filter(complaint -> complaint.name().equals(name))
                .toList();
    }

    public boolean wrong(String name) {
        return !errors(name).isEmpty();
    }

    public List<Complaint> complaints() {
        return problem == null
                ? List.of()
                : problem.errors().stream().map(this::complaint).toList();
    }

    private Complaint complaint(Map<String, String> error) {
        String pointer = error.getOrDefault("pointer", "/");
        String name = pointer.startsWith("/") ? pointer.substring(1) : pointer;
        return new Complaint(name, id(name), error.getOrDefault("message", ""), error.getOrDefault("remedy", ""));
    }
}
