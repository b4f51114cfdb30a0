package io.beianflow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2 by the schema: where it wants text, an unquoted scalar is text as written, so that a postcode keeps its zeros and a date
 * its dashes. Refused are tags, a second document, keys that occur twice, and aliases that blow the data up.
 */
final class YamlData {
    /** A filing has some hundred values; aliases may not make millions of them. */
    private static final int MOST_NODES = 100_000;

    private final String text;
    private final String file;
    private final LoadSettings settings;
    private int nodes;

    YamlData(String text, String file) {
        this.text = text;
        this.file = file;
        this.settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(text.length() + 1)
                .setUseMarks(true)
                // Counted below, where what they expand to is known.
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .setLabel(file)
                .build();
    }

    JsonNode read() {
        refuseByEvents();
        Optional<Node> root = new Compose(settings).composeString(text);
        return root.map(node -> read(node, FilingDataShape.schema(), "", 0)).orElse(NullNode.getInstance());
    }

    /** Before composing, which recurses: depth, tags, documents. */
    private void refuseByEvents() {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            Mark mark = event.getStartMark().orElse(null);
            if (event instanceof CollectionStartEvent start) {
                refuse(start.getTag().isPresent(), "yaml-tag", mark);
                refuse(++depth > DataText.DEEPEST, "yaml-depth", mark);
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof ScalarEvent scalar) {
                refuse(scalar.getTag().isPresent(), "yaml-tag", mark);
            } else if (event instanceof DocumentStartEvent) {
                refuse(++documents > 1, "yaml-documents", mark);
            }
        }
    }

    private JsonNode read(Node node, @Nullable JsonNode schema, String pointer, int depth) {
        Mark mark = node.getStartMark().orElse(null);
        refuse(depth > DataText.DEEPEST, "yaml-depth", mark);
        if (++nodes > MOST_NODES) {
            throw Refusal.withFaults(
                    Refusal.Kind.TOO_LARGE, "package-too-large", List.of(fault(file, "yaml-aliases", mark)));
        }
        if (node instanceof MappingNode mapping) {
            return readMapping(mapping, schema, pointer, depth);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(read(item, FilingDataShape.schemaOfItems(schema), pointer + "/" + array.size(), depth + 1));
            }
            return array;
        }
        return scalar((ScalarNode) node, schema, pointer);
    }

    private JsonNode readMapping(MappingNode mapping, @Nullable JsonNode schema, String pointer, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            Node keyNode = tuple.getKeyNode();
            Mark mark = keyNode.getStartMark().orElse(null);
            refuse(!(keyNode instanceof ScalarNode), "yaml-key", mark);
            String key = ((ScalarNode) keyNode).getValue();
            refuse(object.has(key), "yaml-key-twice", mark);
            JsonNode wanted = FilingDataShape.schemaOf(schema, key);
            object.set(key, read(tuple.getValueNode(), wanted, pointer + "/" + key, depth + 1));
        }
        return object;
    }

    private JsonNode scalar(ScalarNode scalar, @Nullable JsonNode schema, String pointer) {
        String written = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN || FilingDataShape.wantsText(schema)) {
            return TextNode.valueOf(written);
        }
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return NullNode.getInstance();
        }
        if (tag.equals(Tag.BOOL)) {
            return BooleanNode.valueOf(written.equalsIgnoreCase("true"));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(written, pointer);
        }
        return TextNode.valueOf(written);
    }

    private JsonNode number(String written, String pointer) {
        try {
            if (written.startsWith("0x") || written.startsWith("0o")) {
                int radix = written.charAt(1) == 'x' ? 16 : 8;
                return DecimalNode.valueOf(new BigDecimal(new BigInteger(written.substring(2), radix)));
            }
            if (written.length() <= 50) {
                return DecimalNode.valueOf(new BigDecimal(written));
            }
        } catch (NumberFormatException notFinite) {
            // .inf and .nan are no JSON numbers
        }
        throw PackageReader.unusable(new Fault(Fault.Kind.POINTER, pointer, "package-number", List.of()));
    }

    private void refuse(boolean wrong, String code, @Nullable Mark mark) {
        if (wrong) {
            throw PackageReader.unusable(fault(file, code, mark));
        }
    }

    static Fault fault(String file, String code, @Nullable Mark mark) {
        List<Object> at = mark == null ? List.of(0, 0) : List.of(mark.getLine() + 1, mark.getColumn() + 1);
        return new Fault(Fault.Kind.FILE, file, code, at);
    }
}
