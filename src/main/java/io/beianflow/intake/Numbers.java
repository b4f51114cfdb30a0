package io.beianflow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.refusal.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whole numbers as whole numbers (1.0 is 1), and none that no count of users can reach. */
final class Numbers {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final int MOST_DECIMALS = 30;

    private Numbers() {}

    static JsonNode small(JsonNode data) {
        return small(data, "");
    }

    private static JsonNode small(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : new ArrayList<>(object.properties())) {
                object.set(property.getKey(), small(property.getValue(), pointer + "/" + property.getKey()));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, small(array.get(i), pointer + "/" + i));
            }
        } else if (node.isNumber()) {
            return small(node.decimalValue(), node, pointer);
        }
        return node;
    }

    private static JsonNode small(BigDecimal number, JsonNode node, String pointer) {
        // The scale first: comparing 1E+999999999 would spell it out.
        boolean plain = Math.abs((long) number.scale()) <= MOST_DECIMALS;
        if (!plain || number.abs().compareTo(LARGEST) > 0) {
            throw PackageReader.unusable(new Fault(Fault.Kind.POINTER, pointer, "package-number", List.of()));
        }
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return whole ? LongNode.valueOf(number.longValueExact()) : node;
    }
}
