package io.beianflow.pages.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** What a form sent, as the variables of the contract: {@code items/0/text} becomes the text of the first item. Empty rows go. */
final class Entered {
    private static final Pattern PATH = Pattern.compile("[A-Za-z]\\w{0,40}(/(\\d{1,3}|[A-Za-z]\\w{0,40})){0,4}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Entered() {}

    static ObjectNode read(MultiValueMap<String, String> form) {
        Branch root = new Branch();
        form.forEach((path, values) -> {
            if (PATH.matcher(path).matches() && !values.get(0).isBlank()) {
                root.put(path.split("/"), 0, values.get(0).replace("\r\n", "\n"));
            }
        });
        return (ObjectNode) root.json();
    }

    /** A step on the way to values: its numbered steps are rows. */
    private static final class Branch {
        private final Map<String, Branch> named = new TreeMap<>();
        private final Map<Integer, Branch> numbered = new TreeMap<>();
        private String text = "";

        void put(String[] path, int at, String value) {
            if (at == path.length) {
                text = value;
                return;
            }
            Branch next = path[at].matches("\\d+")
                    ? numbered.computeIfAbsent(Integer.parseInt(path[at]), key -> new Branch())
                    : named.computeIfAbsent(path[at], key -> new Branch());
            next.put(path, at + 1, value);
        }

        JsonNode json() {
            if (!numbered.isEmpty()) {
                ArrayNode rows = NODES.arrayNode();
                numbered.values().forEach(row -> rows.add(row.json()));
                return rows;
            }
            if (!text.isEmpty()) {
                return NODES.textNode(text);
            }
            ObjectNode members = NODES.objectNode();
            named.forEach((name, member) -> members.set(name, member.json()));
            return members;
        }
    }
}
