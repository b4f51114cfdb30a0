package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The calls of contract section 4 on the real server. */
class CheckOverHttpIT extends ProductTest {
    private static final String ZIP = "application/zip";

    @Autowired
    TestRestTemplate rest;

    @Test
    void checksASampleAndStoresNothing() throws IOException {
        List<Long> before = rows();

        ResponseEntity<JsonNode> answer = post("product", sample("writing-assistant"), ZIP);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody().at("/verdict").asText()).isEqualTo("ready");
        assertThat(rows()).isEqualTo(before);
    }

    private List<Long> rows() {
        return Stream.of("filing.filing", "filing.check_report", "act_hi_decinst")
                .map(this::count)
                .toList();
    }

    @Test
    void namesWhatMakesAPackageUnusable() throws IOException {
        ResponseEntity<JsonNode> noZip = post("legal", "no zip".getBytes(StandardCharsets.UTF_8), ZIP);
        ResponseEntity<JsonNode> bomb = post("legal", zip("filing.yaml", "0".repeat(5_000_000)), ZIP);

        assertThat(noZip.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(noZip.getHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(noZip.getBody().at("/errors/0/file").asText()).isEqualTo("archive.zip");
        assertThat(noZip.getBody().at("/errors/0/remedy").asText()).startsWith("用 ZIP 格式打包");
        assertThat(bomb.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(bomb.getBody().at("/errors/0/entry").asText()).isEqualTo("filing.yaml");
    }

    @Test
    void asksWhoIsCalling() throws IOException {
        ResponseEntity<JsonNode> answer =
                rest.exchange("/api/checks", HttpMethod.POST, entity(zip("filing.yaml", "{}"), ZIP), JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void listsTheRules() {
        ResponseEntity<JsonNode> answer =
                rest.withBasicAuth("product", "product").getForEntity("/api/rules", JsonNode.class);

        assertThat(answer.getBody()).hasSizeGreaterThan(80);
    }

    private ResponseEntity<JsonNode> post(String user, byte[] body, String type) {
        return rest.withBasicAuth(user, user)
                .exchange("/api/checks", HttpMethod.POST, entity(body, type), JsonNode.class);
    }

    private static HttpEntity<byte[]> entity(byte[] body, String type) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        return new HttpEntity<>(body, headers);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static byte[] sample(String name) throws IOException {
        Path root = Path.of("samples", name);
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Path file : all) {
                    zip.putNextEntry(new ZipEntry(root.relativize(file).toString()));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        }
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
