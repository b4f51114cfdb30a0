package io.beianflow.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.beianflow.refusal.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Turns the text of filing.yaml or filing.json into nodes; refuses what two readers could understand in two ways. */
final class DataText {
    static final int DEEPEST = 40;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(50)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private DataText() {}

    static String utf8(byte[] bytes, String file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw PackageReader.unusable(new Fault(Fault.Kind.FILE, file, "package-data-not-utf8", List.of()));
        }
    }

    static JsonNode json(String text, String file) {
        try {
            JsonNode data = STRICT.readTree(text);
            return Numbers.small(data);
        } catch (JsonProcessingException wrong) {
            JsonLocation at = wrong.getLocation();
            throw PackageReader.unusable(new Fault(
                    Fault.Kind.FILE,
                    file,
                    "package-data-syntax",
                    at == null ? List.of(0, 0) : List.of(at.getLineNr(), at.getColumnNr())));
        }
    }

    static JsonNode yaml(String text, String file) {
        try {
            return Numbers.small(new YamlData(text, file).read());
        } catch (MarkedYamlEngineException wrong) {
            throw PackageReader.unusable(wrong.getProblemMark()
                    .map(mark -> YamlData.fault(file, "package-data-syntax", mark))
                    .orElseGet(() -> new Fault(Fault.Kind.FILE, file, "package-data-syntax", List.of(0, 0))));
        } catch (YamlEngineException wrong) {
            throw PackageReader.unusable(new Fault(Fault.Kind.FILE, file, "package-data-syntax", List.of(0, 0)));
        }
    }
}
