package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The mock review as people and programs get it from the real server. */
class ReadinessIT extends ProductTest {
    @LocalServerPort
    int port;

    @Test
    void readsTheDocumentsOfAFilingThatIsBeingOpened() {
        Desk desk = open(SamplePackage.writingAssistant());

        JsonNode review = http.get("product", desk.path() + "/readiness").expect(200);

        assertThat(review.at("/verdict").asText()).isEqualTo("ready");
        assertThat(review.at("/score/value").asInt()).isEqualTo(100);
        assertThat(review.at("/checklist")).hasSize(8);
        assertThat(review.at("/progress").isNull()).isTrue();
    }

    @Test
    void showsWhatWasResolvedAndWhatIsNew() {
        Desk desk = open(SamplePackage.trailRecommendation().with("/subject/uscc", "91350100M000100Y44"));
        String data = desk.path() + "/data";
        http.patch(
                        "product",
                        data,
                        http.get("product", data).etag(),
                        Map.of("subject", Map.of("contact", Map.of("email", "nobody"))))
                .expect(200);
        desk.does("product", desk.tasks("prepare-materials").get(0), Map.of());
        desk.settled("product");

        JsonNode progress =
                http.get("product", desk.path() + "/readiness").expect(200).at("/progress");

        assertThat(progress.at("/added/0/finding/reason").asText()).isEqualTo("RJ-059");
        assertThat(progress.at("/remaining").asInt()).isPositive();
    }

    @Test
    void answersPeopleWithAPageAndProgramsWithTheSameAsJson() {
        Desk desk = open(SamplePackage.trailRecommendation().with("/subject/uscc", "91350100M000100Y44"));
        String address = "/filings/" + desk.ref() + "/readiness";
        Browser legal = new Browser(port);
        legal.login("legal");

        HttpResponse<String> page = legal.page(address);
        HttpResponse<String> json = legal.get(address, "Accept", "application/json");
        HttpResponse<String> english = legal.get(address, "Accept", "text/html", "Accept-Language", "en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("模拟评审", "RJ-049", "不高于 59", "统一社会信用代码校验位");
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json.body()).contains("\"reason\":\"RJ-049\"");
        assertThat(english.body()).contains("Mock review", "Who does what");
    }

    @Test
    void notesWhileSomeoneTypesAndSavesNothing() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        JsonNode task = desk.task("prepare-materials");
        desk.claim("product", task).expect(200);
        String address = "/tasks/" + task.path("id").asText();
        Browser product = new Browser(port);
        product.login("product");
        String token = product.token(address);

        String form = "_csrf=" + token + "&products/0/";

        HttpResponse<String> notes = typed(product, address, form + "icpNumber=" + Http.encoded("京ICP备1号"));
        HttpResponse<String> shape = typed(product, address, form + "mau=" + Http.encoded("很多"));

        assertThat(notes.body()).contains("\"/products/0/icpNumber\":[{\"label\":\"阻断\"", "京ICP备1号");
        assertThat(shape.body()).contains("\"/products/0/mau\":[{");
        assertThat(http.get("product", desk.path() + "/data").body()).doesNotContain("京ICP备1号");
    }

    private static HttpResponse<String> typed(Browser browser, String address, String form) {
        return browser.post(
                address + "/data/notes",
                form,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json");
    }

    @Test
    void opensADocumentToLookAtAndSavesItOtherwise() {
        Desk desk = open(SamplePackage.trailRecommendation());
        String version = desk.path() + "/materials/public-content/versions/1";

        assertThat(disposition(version + "?inline=true")).startsWith("inline");
        assertThat(disposition(version)).startsWith("attachment");
    }

    private String disposition(String address) {
        return http.get("legal", address)
                .raw()
                .headers()
                .firstValue("Content-Disposition")
                .orElseThrow();
    }

    @Test
    void hidesItFromOtherCompanies() {
        Desk desk = open(SamplePackage.trailRecommendation());

        assertThat(http.get("outsider", desk.path() + "/readiness").status()).isEqualTo(404);
    }
}
