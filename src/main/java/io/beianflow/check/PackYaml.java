package io.beianflow.check;

import io.beianflow.refusal.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** One file of a pack as nodes that know their lines. Refused are tags, aliases, deep nesting, a second document and keys that occur twice. */
final class PackYaml {
    static final int MOST_BYTES = 1_000_000;

    private static final int DEEPEST = 6;

    private final String file;
    private final List<Fault> faults;

    /** @param faults takes whatever is wrong, in the order of the lines */
    PackYaml(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The mapping at the root; empty when the file is unusable. */
    Optional<MappingNode> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return unusable("pack-too-large", 1, MOST_BYTES);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            LoadSettings settings = LoadSettings.builder()
                    .setUseMarks(true)
                    .setCodePointLimit(MOST_BYTES)
                    .setLabel(file)
                    .build();
            if (!isPlain(text, settings)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.isPresent() && root.get() instanceof MappingNode mapping
                    ? Optional.of(mapping)
                    : unusable("pack-shape", 1);
        } catch (CharacterCodingException notUtf8) {
            return unusable("pack-not-utf8", 1);
        } catch (MarkedYamlEngineException broken) {
            return unusable("pack-syntax", line(broken.getProblemMark()));
        } catch (YamlEngineException broken) {
            return unusable("pack-syntax", 1);
        }
    }

    /** The values of a mapping by key; a key that is no word or comes twice is a fault. */
    Map<String, NodeTuple> entries(MappingNode mapping) {
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                fault(tuple.getKeyNode(), "pack-key");
            } else if (entries.putIfAbsent(key.getValue(), tuple) != null) {
                fault(key, "pack-key-twice", key.getValue());
            }
        }
        return entries;
    }

    void fault(@Nullable Node at, String code, Object... arguments) {
        fault(at == null ? 1 : line(at.getStartMark()), code, arguments);
    }

    private void fault(int line, String code, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = String.valueOf(line);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        faults.add(new Fault(Fault.Kind.FILE, file, code, List.of(all)));
    }

    /** Before composing, which recurses. */
    private boolean isPlain(String text, LoadSettings settings) {
        Set<String> codes = new HashSet<>();
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            int line = line(event.getStartMark());
            if (event instanceof CollectionStartEvent start) {
                refuse(start.getTag().isPresent(), "pack-tag", line, codes);
                refuse(++depth > DEEPEST, "pack-depth", line, codes);
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof ScalarEvent scalar) {
                refuse(scalar.getTag().isPresent(), "pack-tag", line, codes);
            } else if (event instanceof AliasEvent) {
                refuse(true, "pack-alias", line, codes);
            } else if (event instanceof DocumentStartEvent) {
                refuse(++documents > 1, "pack-documents", line, codes);
            }
        }
        return codes.isEmpty();
    }

    /** Each kind of fault once: the first line says enough. */
    private void refuse(boolean wrong, String code, int line, Set<String> said) {
        if (wrong && said.add(code)) {
            fault(line, code);
        }
    }

    private Optional<MappingNode> unusable(String code, int line, Object... arguments) {
        fault(line, code, arguments);
        return Optional.empty();
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(at -> at.getLine() + 1).orElse(1);
    }
}
