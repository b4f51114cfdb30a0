package io.beianflow.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdicts a reader of the domain page would give to the shipped samples. */
class SamplePackagesTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"writing-assistant", "trail-recommendation", "ticket-summary"})
    void findsNothingInACleanSample(String sample) throws IOException {
        JsonNode report = check(SAMPLES.resolve(sample));

        assertThat(report.at("/verdict").asText()).isEqualTo("ready");
        assertThat(report.at("/findings")).isEmpty();
    }

    @Test
    void findsEveryFaultThatTheReadmeOfTheFaultySampleNames() throws IOException {
        Path faulty = SAMPLES.resolve("writing-assistant-faulty");
        List<String> named = Files.readAllLines(faulty.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| RJ-"))
                .map(line -> line.substring(2, 8))
                .toList();

        JsonNode report = check(faulty);

        assertThat(report.at("/verdict").asText()).isEqualTo("blocked");
        assertThat(named).hasSize(8);
        assertThat(report.at("/findings").findValuesAsText("reason")).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void staysSmallEnoughToBeSentAround(Path sample) throws IOException {
        try (Stream<Path> files = Files.walk(sample)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(SamplePackagesTest::size)
                            .sum())
                    .isLessThan(6L << 20);
        }
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> entries = Files.list(SAMPLES)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static JsonNode check(Path sample) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CheckCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                sample.toString(),
                "--format",
                "json");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        return JSON.readTree(out.toString(StandardCharsets.UTF_8));
    }
}
