package io.beianflow.filing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which fields differ between two versions of the data, as JSON pointers; never their values. */
final class ChangedFields {
    private ChangedFields() {}

    static List<String> between(JsonNode before, JsonNode after) {
        List<String> pointers = new ArrayList<>();
        compare("", before, after, pointers);
        return pointers;
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<String> pointers) {
        if (before.equals(after)) {
            return;
        }
        if (!before.isObject() || !after.isObject()) {
            pointers.add(pointer);
            return;
        }
        TreeSet<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(
                pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                before.path(name),
                after.path(name),
                pointers));
    }
}
