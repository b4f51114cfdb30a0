package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people let a finding pass: for a time, for what was found, and never against the law. */
class WaiverIT extends ProductTest {
    private static final Map<String, Object> WISH = Map.of(
            "rule", "deployment-missing",
            "target", "/algorithm/model/hardware",
            "why", "部署说明由云服务商另行提供，已约定两周内补齐。",
            "until", "2026-12-31");

    @LocalServerPort
    int port;

    private Desk blocked() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject().with("/algorithm/model/hardware", "无"));
        desk.does("product", "prepare-materials", Map.of());
        assertThat(desk.waitsFor()).containsExactly("prepare-materials");
        return desk;
    }

    private JsonNode ask(Desk desk) {
        return http.post("product", desk.path() + "/waivers", WISH).expect(201);
    }

    private Http.Answer confirm(String user, Desk desk, JsonNode waiver) {
        return http.post(user, desk.path() + "/waivers/" + waiver.path("id").asText() + "/confirmation", Map.of());
    }

    private JsonNode findings(Desk desk) {
        return http.get("product", desk.path() + "/findings").expect(200);
    }

    @Test
    void letsAConfirmedFindingPassTheGate() {
        Desk desk = blocked();
        JsonNode waiver = ask(desk);
        assertThat(waiver.path("state").asText()).isEqualTo("asked");
        assertThat(findings(desk).path("verdict").asText()).isEqualTo("blocked");

        confirm("product", desk, waiver).expect(403);
        confirm("tech", desk, waiver).expect(403);
        confirm("outsider", desk, waiver).expect(404);
        assertThat(confirm("legal", desk, waiver).expect(200).path("state").asText())
                .isEqualTo("confirmed");
        confirm("officer", desk, waiver).expect(409);

        JsonNode report = findings(desk);
        assertThat(report.path("verdict").asText()).isNotEqualTo("blocked");
        assertThat(report.path("counts").path("blocker").asInt()).isZero();
        assertThat(report.at("/waived/0/finding/rule").asText()).isEqualTo("deployment-missing");
        assertThat(report.at("/waived/0/confirmedBy").asText()).isEqualTo("legal");
        assertThat(report.at("/waived/0/until").asText()).isEqualTo("2026-12-31");
        desk.does("product", "prepare-materials", Map.of());
        assertThat(desk.waitsFor()).containsOnly("cross-review");
        assertThat(desk.trail())
                .extracting(line -> line.path("what").asText())
                .contains("waiver.asked", "waiver.confirmed");
    }

    @Test
    void endsWithTheValueItWasGivenFor() {
        Desk desk = blocked();
        confirm("legal", desk, ask(desk)).expect(200);
        String etag = http.get("product", desk.path() + "/data").etag();
        http.patch(
                        "product",
                        desk.path() + "/data",
                        etag,
                        Map.of("algorithm", Map.of("model", Map.of("hardware", "/"))))
                .expect(200);

        desk.does("product", "prepare-materials", Map.of());

        assertThat(desk.waitsFor()).containsExactly("prepare-materials");
        assertThat(findings(desk).path("verdict").asText()).isEqualTo("blocked");
        assertThat(findings(desk).has("waived")).isFalse();
    }

    @Test
    void endsOnItsDayAndWhenWithdrawn() {
        Desk desk = blocked();
        JsonNode waiver = ask(desk);
        confirm("manager", desk, waiver).expect(200);
        ProductClock.on("2027-01-01");
        desk.does("product", "prepare-materials", Map.of());
        assertThat(desk.waitsFor()).containsExactly("prepare-materials");
        assertThat(findings(desk).path("verdict").asText()).isEqualTo("blocked");
        assertThat(http.get("product", desk.path() + "/waivers")
                        .expect(200)
                        .at("/0/state")
                        .asText())
                .isEqualTo("expired");

        ProductClock.on(FIRST_DAY);
        String path = desk.path() + "/waivers/" + waiver.path("id").asText() + "/withdrawal";
        http.post("tech", path, Map.of()).expect(403);
        http.post("product", path, Map.of()).expect(200);
        http.post("product", path, Map.of()).expect(409);
        assertThat(findings(desk).path("verdict").asText()).isEqualTo("blocked");
    }

    @Test
    void refusesWhatTheLawDemandsAndWhatSaysTooLittle() {
        Desk desk = open(SamplePackage.trailRecommendation()
                .withFiledSubject()
                .with("/products/0/optOut", Map.of("available", "no"))
                .with("/algorithm/model/hardware", "无"));
        JsonNode law = http.post(
                        "product",
                        desk.path() + "/waivers",
                        Map.of(
                                "rule",
                                "opt-out-missing",
                                "target",
                                "/products/0/optOut",
                                "why",
                                "x",
                                "until",
                                "2026-12-31"))
                .expect(422);
        assertThat(law.at("/errors/0/pointer").asText()).isEqualTo("/rule");

        for (Map<String, String> wrong : List.of(
                Map.of("why", " "),
                Map.of("until", "2026-11-22"),
                Map.of("until", "2027-05-23"),
                Map.of("until", "soon"))) {
            Map<String, Object> wish = new java.util.HashMap<>(WISH);
            wish.putAll(wrong);
            http.post("product", desk.path() + "/waivers", wish).expect(422);
        }
        Map<String, Object> gone = new java.util.HashMap<>(WISH);
        gone.put("target", "/algorithm/brief");
        http.post("product", desk.path() + "/waivers", gone).expect(409);
        ask(desk);
        http.post("legal", desk.path() + "/waivers", WISH).expect(409);
        http.post("admin", desk.path() + "/waivers", WISH).expect(403);
        http.post("outsider", desk.path() + "/waivers", WISH).expect(404);
    }

    @Test
    void isAskedForAndConfirmedOnPages() {
        Desk desk = blocked();
        String page = "/filings/" + desk.ref() + "/waivers";
        Browser product = browser("product");
        assertThat(product.page(page).body()).contains("申请豁免");

        HttpResponse<String> wrong = product.postForm(page, form(product, page, "", "2026-12-31"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("没有写理由");
        assertThat(product.postForm(page, form(product, page, "云服务商另行提供", "2026-12-31"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(product.page(page).body())
                .contains("待确认")
                .doesNotContain("confirmation", "value=\"deployment-missing\"");

        Browser legal = browser("legal");
        String body = legal.page(page).body();
        String confirmation = body.replaceAll("(?s).*action=\"(/filings/[^\"]*/confirmation)\".*", "$1");
        assertThat(legal.postForm(confirmation, "_csrf=" + Http.encoded(legal.token(page)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(legal.page(page).body()).contains("已确认", "云服务商另行提供");
        assertThat(legal.page("/filings/" + desk.ref()).body()).contains("已豁免 1 项");
        assertThat(browser("outsider").page(page).statusCode()).isEqualTo(404);
    }

    private Browser browser(String user) {
        Browser browser = new Browser(port);
        browser.login(user);
        return browser;
    }

    private static String form(Browser browser, String page, String why, String until) {
        return "rule=deployment-missing&target=" + Http.encoded("/algorithm/model/hardware") + "&file=&value="
                + Http.encoded("无") + "&why=" + Http.encoded(why) + "&until=" + until + "&_csrf="
                + Http.encoded(browser.token(page));
    }
}
