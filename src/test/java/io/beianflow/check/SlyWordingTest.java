package io.beianflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults said in other words, and correct texts that look like a fault: {@code labelled/sly.json}. */
class SlyWordingTest {
    static List<JsonNode> faults() {
        return read("faults");
    }

    static List<JsonNode> clean() {
        return read("clean");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void findsTheFaultUnderItsReason(JsonNode variant) {
        List<Finding> found = Rules.inspect(build(variant)).findings();

        assertThat(found)
                .extracting(Finding::reason)
                .isNotEmpty()
                .allMatch(reason -> reason.equals(variant.get("reason").asText()));
    }

    @ParameterizedTest
    @MethodSource("clean")
    void accusesNobodyOfALookAlike(JsonNode variant) {
        assertThat(Rules.inspect(build(variant)).findings())
                .noneMatch(finding -> finding.severity().compareTo(Severity.MAJOR) <= 0);
    }

    private static PackageBuilder build(JsonNode variant) {
        String base = variant.get("base").asText();
        PackageBuilder builder =
                switch (base) {
                    case "provider" -> PackageBuilder.aPackage();
                    case "supporter" -> PackageBuilder.aSupporterPackage();
                    default ->
                        base.startsWith("sample:")
                                ? PackageBuilder.aSample(base.substring("sample:".length()))
                                : PackageBuilder.aPackageOf(base);
                };
        variant.path("set").properties().forEach(change -> builder.with(change.getKey(), change.getValue()));
        variant.path("drop").forEach(pointer -> builder.without(pointer.asText()));
        variant.path("dropMaterials").forEach(type -> builder.withoutMaterial(type.asText()));
        variant.path("addMaterials").forEach(type -> builder.withMaterial(type.asText()));
        return builder;
    }

    private static List<JsonNode> read(String part) {
        try (InputStream in = SlyWordingTest.class.getResourceAsStream("/labelled/sly.json")) {
            List<JsonNode> variants = new ArrayList<>();
            new ObjectMapper().readTree(in).get(part).forEach(variants::add);
            return variants;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
