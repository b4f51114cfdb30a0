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
import org.junit.jupiter.api.io.TempDir;

class ArchiveOptionTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final ObjectMapper JSON = new ObjectMapper();

    private String complaints = "";

    @TempDir
    Path archive;

    @Test
    void findsAReportThatAnotherFilerSent() throws IOException {
        copy("writing-assistant", "2025/旧申报", "杭州砚溪禾科技有限公司", "宁波旧砚科技有限公司");

        List<JsonNode> copied = copied("writing-assistant");

        assertThat(copied)
                .extracting(finding -> finding.path("severity").asText())
                .containsExactly("major", "minor", "major", "major");
        JsonNode report = copied.get(2);
        assertThat(report.path("file").asText()).isEqualTo("algorithm/算法安全自评估报告.pdf");
        assertThat(report.path("message").asText()).contains("“2025/旧申报”的“algorithm/算法安全自评估报告.pdf”", "第 ", " 页“");
        assertThat(report.path("page").isInt()).isTrue();
        assertThat(complaints).isEmpty();
    }

    @Test
    void leavesAFilersOwnEarlierFilingsAlone() throws IOException {
        copy("writing-assistant", "自己的", "杭州砚溪禾科技有限公司", "杭州砚溪禾科技有限公司");

        assertThat(copied("writing-assistant")).isEmpty();
    }

    @Test
    void blamesNobodyForWritingAboutTheSameThings() throws IOException {
        copy("trail-recommendation", "a", "x", "x");
        copy("ticket-summary", "b", "x", "x");

        assertThat(copied("writing-assistant"))
                .allMatch(finding -> finding.path("severity").asText().equals("info"))
                .allMatch(finding -> finding.path("file").asText().contains("主体责任"));
    }

    @Test
    void saysWhatItLeftOut() throws IOException {
        Files.writeString(archive.resolve("坏的.zip"), "no archive");
        Files.writeString(Files.createDirectory(archive.resolve("c")).resolve("filing.yaml"), "kind: [");

        assertThat(copied("ticket-summary")).isEmpty();
        assertThat(complaints.lines()).hasSize(2);
        assertThat(complaints).contains("查重未包括“坏的.zip”：", "查重未包括“c”：filing.yaml");
    }

    @Test
    void saysWhenThereIsNothingToCompareWith() throws IOException {
        assertThat(copied("ticket-summary")).isEmpty();
        assertThat(complaints).contains("没有申报包");
    }

    private void copy(String sample, String name, String filer, String other) throws IOException {
        Path from = SAMPLES.resolve(sample);
        Path to = archive.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path data = to.resolve("filing.yaml");
        String text = Files.readString(data).replace(filer, other);
        Files.writeString(data, filer.equals(other) ? text : text.replaceAll("uscc: .*", "uscc: 91350104MA2YXT3K3J"));
    }

    private List<JsonNode> copied(String sample) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CheckCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                SAMPLES.resolve(sample).toString(),
                "--format=json",
                "--archive",
                archive.toString());
        complaints = err.toString(StandardCharsets.UTF_8);
        return JSON.readTree(out.toString(StandardCharsets.UTF_8))
                .path("findings")
                .valueStream()
                .toList();
    }
}
