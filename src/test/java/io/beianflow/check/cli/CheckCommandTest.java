package io.beianflow.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.beianflow.BeianflowApplication;
import io.beianflow.check.PackageBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void writeACorrectPackage() throws IOException {
        JsonNode data = JSON.readTree(PackageBuilder.json());
        Files.writeString(folder.resolve("filing.json"), data.toString());
        Files.createDirectory(folder.resolve("materials"));
        for (JsonNode material : data.get("materials")) {
            Files.write(
                    folder.resolve(material.get("file").asText()),
                    PackageBuilder.document(material.get("type").asText()));
        }
    }

    @Test
    void endsWithZeroWhenNothingBlocks() {
        assertThat(check(folder.toString())).isZero();

        assertThat(printed()).startsWith("结论：可以提交\n").contains("阻断 0 项").contains("提交日 2026-11-23");
        assertThat(complained()).isEmpty();
    }

    @Test
    void endsWithOneAndSaysWhatWhereAndHow() throws IOException {
        Files.delete(folder.resolve("materials/public-content.pdf"));

        assertThat(check(folder.toString())).isEqualTo(1);

        assertThat(printed())
                .startsWith("结论：不能提交\n")
                .contains("[阻断] materials/public-content.pdf  RJ-006  public-content-missing")
                .contains("缺少材料：拟公示内容")
                .contains("怎么改：按模板写明");
    }

    @Test
    void answersInTheShapeOfTheContract() throws IOException {
        Files.delete(folder.resolve("materials/public-content.pdf"));

        assertThat(check(folder.toString(), "--format", "json", "--lang", "en")).isEqualTo(1);

        JsonNode report = JSON.readTree(printed());
        assertThat(findingsSchema(report)).isEmpty();
        assertThat(report.at("/verdict").asText()).isEqualTo("blocked");
        assertThat(report.at("/counts/blocker").asInt()).isEqualTo(1);
        assertThat(report.at("/findings/0/message").asText()).isEqualTo("Missing: Proposed public content");
        assertThat(report.at("/findings/0/page").isNull()).isTrue();
        assertThat(complained()).isEmpty();
    }

    @Test
    void prefersTheDayOfTheCallToTheDayOfThePackage() throws IOException {
        assertThat(check(folder.toString(), "--submit-on", "2035-06-02", "--format=json"))
                .isEqualTo(1);

        JsonNode report = JSON.readTree(printed());
        assertThat(report.at("/submitOn").asText()).isEqualTo("2035-06-02");
        assertThat(report.findValuesAsText("rule")).contains("legal-representative-id-expired");
    }

    @Test
    void writesAPageThatNeedsNothingElse() throws IOException {
        Files.delete(folder.resolve("materials/public-content.pdf"));

        assertThat(check(folder.toString(), "--format", "html")).isEqualTo(1);

        assertThat(printed())
                .startsWith("<!DOCTYPE html>")
                .contains("结论：不能提交", "缺少材料：拟公示内容", "materials/public-content.pdf")
                .doesNotContain("<link", "<script", "http://", "https://");
    }

    @Test
    void endsWithTwoOnAPackageThatCannotBeUsed() throws IOException {
        Files.writeString(folder.resolve("filing.json"), "{\"format\": \"filing-package/1\", \"subject\": 1}");

        assertThat(check(folder.toString())).isEqualTo(2);
        assertThat(printed()).isEmpty();
        assertThat(complained()).contains("申报数据不符合格式", "/subject", "/algorithm");
    }

    @Test
    void answersAProblemOnStandardOutputWhenAskedForJson() throws IOException {
        Files.delete(folder.resolve("filing.json"));

        assertThat(check(folder.toString(), "--format", "json")).isEqualTo(2);

        JsonNode problem = JSON.readTree(printed());
        assertThat(problem.at("/status").asInt()).isEqualTo(422);
        assertThat(problem.at("/title").asText()).isEqualTo("申报包无法使用");
        assertThat(problem.at("/errors/0/file").asText()).isEqualTo("filing.yaml");
        assertThat(problem.at("/errors/0/remedy").asText()).isNotBlank();
        assertThat(problem.at("/errors/0").has("pointer")).isFalse();
        assertThat(complained()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--format=xml PATH",
                "PATH --submit-on=2026-13-45",
                "PATH --nonsense",
                "PATH PATH",
                "/no/such/path"
            })
    void endsWithTwoOnAWrongCall(String call) throws IOException {
        String[] arguments = call.isEmpty()
                ? new String[0]
                : call.replace("PATH", folder.toString()).split(" ");

        assertThat(check(arguments)).isEqualTo(2);
        assertThat(printed()).isEmpty();
        assertThat(complained()).isNotBlank();
    }

    @Test
    void answersAWrongCallAsAProblemToo() throws IOException {
        assertThat(check(folder.toString(), "--format", "json", "--lang", "fr")).isEqualTo(2);

        assertThat(JSON.readTree(printed()).at("/title").asText()).isEqualTo("命令用法不对");
    }

    @Test
    void acceptsAnArchiveThatIsAFolderOnly() throws IOException {
        Path archive = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-archive"));

        assertThat(check(folder.toString(), "--archive", archive.toString())).isZero();
        assertThat(check(folder.toString(), "--archive", archive.resolve("none").toString()))
                .isEqualTo(2);
        Files.delete(archive);
    }

    /** A container without LANG: Chinese names inside the package and Chinese words in the answer all the same. */
    @Test
    void worksInAPlainLocale() throws IOException, InterruptedException {
        Path report = Path.of(URI.create("file://" + folder.toUri().getRawPath() + "%E6%8A%A5%E5%91%8A.pdf"));
        Files.write(report, PackageBuilder.document("self-assessment-report"));
        Path data = folder.resolve("filing.json");
        Files.writeString(data, Files.readString(data).replace("materials/self-assessment-report.pdf", "报告.pdf"));
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BeianflowApplication.class.getName(),
                "check",
                folder.toString());
        java.environment().put("LC_ALL", "C");
        Path answer = folder.resolveSibling(folder.getFileName() + "-answer.txt");
        Process process = java.redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(answer)).startsWith("结论：可以提交\n");
        Files.delete(answer);
    }

    private int check(String... arguments) {
        out.reset();
        err.reset();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream complainer = new PrintStream(err, true, StandardCharsets.UTF_8);
        return CheckCommand.run(printer, complainer, arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static Iterable<?> findingsSchema(JsonNode report) throws IOException {
        try (InputStream schema = CheckCommandTest.class.getResourceAsStream("/schema/findings.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(report);
        }
    }
}
