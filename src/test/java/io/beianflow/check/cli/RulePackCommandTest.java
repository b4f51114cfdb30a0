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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --rule-packs}: process owners try a pack before they install it. */
class RulePackCommandTest {
    private static final String PACKAGE =
            Path.of("samples", "trail-recommendation").toString();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void checksByThePackOfTheHouse() throws IOException {
        pack("thresholds: { brief-characters: 900 }");

        assertThat(check("--format", "json")).isZero();

        JsonNode report = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(report.path("rulePack").asText()).isEqualTo("2026.1-demo");
        assertThat(report.path("findings").toString()).contains("description-thin");
    }

    @Test
    void refusesABrokenPackWithLineAndRemedy() throws IOException {
        pack("rules: { opt-out-missing: { on: false } }");

        assertThat(check("--format", "json", "--lang", "en")).isEqualTo(2);

        JsonNode problem = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(problem.path("title").asText()).isEqualTo("The rule pack is broken");
        assertThat(problem.at("/errors/0/file").asText()).isEqualTo("2026.1-demo/pack.yaml");
        assertThat(problem.at("/errors/0/message").asText())
                .startsWith("Line 3: rule \"opt-out-missing\" is demanded by law");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void saysItInPlainWordsToo() {
        assertThat(CheckCommand.run(
                        print(out),
                        print(err),
                        PACKAGE,
                        "--rule-packs",
                        folder.resolve("absent").toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotEmpty();
    }

    private int check(String... options) {
        String[] call = new String[options.length + 3];
        call[0] = PACKAGE;
        call[1] = "--rule-packs";
        call[2] = folder.toString();
        System.arraycopy(options, 0, call, 3, options.length);
        return CheckCommand.run(print(out), print(err), call);
    }

    private void pack(String line) throws IOException {
        Path file = folder.resolve("2026.1-demo").resolve("pack.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "version: \"2026.1-demo\"\nbase: \"2026.1\"\n" + line + "\n");
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
