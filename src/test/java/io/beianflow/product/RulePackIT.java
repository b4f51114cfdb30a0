package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A pack of the house on a running server, and a filing that keeps its own until somebody moves it. */
class RulePackIT extends ProductTest {
    private static final Path PACK = RULE_PACKS.resolve("2026.1-demo").resolve("pack.yaml");
    private static final String STRICT = """
            version: "2026.1-demo"
            base: "2026.1"
            thresholds: { brief-characters: 900 }
            rules: { pdf-unprotected: { severity: major } }
            """;

    @LocalServerPort
    int port;

    @BeforeEach
    @AfterEach
    void clear() throws IOException {
        Files.deleteIfExists(PACK);
        Files.deleteIfExists(PACK.getParent());
    }

    private static void write(String text) throws IOException {
        Files.createDirectories(PACK.getParent());
        Files.writeString(PACK, text);
    }

    private JsonNode get(Desk desk, String part) {
        return http.get("product", desk.path() + part).expect(200);
    }

    private static List<String> rules(JsonNode findings) {
        return Desk.stream(findings)
                .map(one -> one.path("rule").asText())
                .distinct()
                .toList();
    }

    @Test
    void keepsTheFilingsPackUntilSomebodyHasSeenTheDifference() throws IOException {
        Desk desk = open(SamplePackage.trailRecommendation());
        assertThat(get(desk, "/rule-pack").path("version").asText()).isEqualTo("2026.1");
        write(STRICT);
        assertThat(get(desk, "/rule-pack").path("choices").toString()).isEqualTo("[\"2026.1-demo\"]");

        JsonNode difference = get(desk, "/rule-pack/difference?to=2026.1-demo");
        assertThat(difference.at("/settings/0/name").asText()).isEqualTo("brief-characters");
        assertThat(difference.at("/rules/0/rule").asText()).isEqualTo("pdf-unprotected");
        assertThat(difference.at("/rules/0/after").asText()).isEqualTo("major");
        assertThat(rules(difference.path("appearing"))).contains("description-thin");
        String fingerprint = difference.path("fingerprint").asText();
        Map<String, String> move = Map.of("to", "2026.1-demo", "fingerprint", fingerprint);

        http.post("product", desk.path() + "/rule-pack", Map.of("to", "2026.1-demo"))
                .expect(428);
        http.post("product", desk.path() + "/rule-pack", Map.of("to", "2026.1-demo", "fingerprint", "0"))
                .expect(412);
        http.post("product", desk.path() + "/rule-pack", Map.of("to", "nowhere", "fingerprint", "0"))
                .expect(422);
        http.post("tech", desk.path() + "/rule-pack", move).expect(403);
        http.post("outsider", desk.path() + "/rule-pack", move).expect(404);
        assertThat(get(desk, "/findings").path("rulePack").asText()).isEqualTo("2026.1");
        http.post("product", desk.path() + "/rule-pack", move).expect(200);

        assertThat(get(desk, "/findings").path("rulePack").asText()).isEqualTo("2026.1-demo");
        assertThat(rules(get(desk, "/findings").path("findings"))).contains("description-thin");
        JsonNode line = desk.trail().stream()
                .filter(one -> one.path("what").asText().equals("rule-pack.moved"))
                .findFirst()
                .orElseThrow();
        assertThat(line.at("/before/version").asText()).isEqualTo("2026.1");
        assertThat(line.at("/after/fingerprint").asText()).isEqualTo(fingerprint);

        clear();
        assertThat(get(desk, "/rule-pack").path("fingerprint").asText()).isEqualTo(fingerprint);
        desk.does("product", "prepare-materials", Map.of());
        desk.filing();
        assertThat(rules(get(desk, "/findings").path("findings"))).contains("description-thin");
    }

    @Test
    void keepsTheLastGoodPackWhileAFileIsBroken() throws IOException {
        write(STRICT);
        assertThat(versions()).containsExactly("2026.1", "2026.1-demo");
        write(STRICT.replace("900", "many"));

        JsonNode shelf = http.get("owner", "/api/rule-packs").expect(200);
        assertThat(shelf.at("/faults/0/file").asText()).isEqualTo("2026.1-demo/pack.yaml");
        assertThat(shelf.at("/faults/0/message").asText()).startsWith("第 3 行");
        assertThat(versions()).containsExactly("2026.1", "2026.1-demo");
        Desk desk = open(SamplePackage.trailRecommendation());
        assertThat(get(desk, "/rule-pack").path("version").asText()).isEqualTo("2026.1-demo");
        assertThat(rules(get(desk, "/findings").path("findings"))).contains("description-thin");
    }

    private List<String> versions() {
        return Stream.of(http.get("owner", "/api/rule-packs").expect(200).path("packs"))
                .flatMap(Desk::stream)
                .map(pack -> pack.path("version").asText())
                .toList();
    }

    @Test
    void showsTheDifferenceOnAPageAndMoves() throws IOException {
        Desk desk = open(SamplePackage.trailRecommendation());
        write(STRICT);
        String page = "/filings/" + desk.ref() + "/rule-pack";
        Browser product = new Browser(port);
        product.login("product");

        String body = product.page(page + "?to=2026.1-demo").body();
        assertThat(body).contains("从 2026.1 换到 2026.1-demo 的差异", "将新增", "brief-characters", "换用 2026.1-demo 并重新检查");
        String fingerprint = body.replaceAll("(?s).*name=\"fingerprint\" value=\"([0-9a-f]+)\".*", "$1");
        String form = "to=2026.1-demo&fingerprint=" + fingerprint + "&_csrf="
                + Http.encoded(product.token(page + "?to=2026.1-demo"));
        assertThat(product.postForm(page, form).statusCode()).isEqualTo(302);
        assertThat(product.page(page).body()).contains("2026.1-demo", "已换用");
        assertThat(product.page(page + "?to=nowhere").statusCode()).isEqualTo(422);

        write(STRICT.replace("pdf-unprotected", "no-such-rule"));
        assertThat(product.page(page).body()).contains("2026.1-demo/pack.yaml", "no-such-rule");

        Browser tech = new Browser(port);
        tech.login("tech");
        assertThat(tech.page(page + "?to=2026.1").body()).contains("差异").doesNotContain("name=\"fingerprint\"");
    }
}
