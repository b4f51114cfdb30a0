package io.beianflow.web;

import static io.beianflow.Browser.basic;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.Browser;
import io.beianflow.DatabaseTest;
import io.beianflow.PeopleTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PeopleTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorAnswersTest extends DatabaseTest {
    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    private Browser program;

    @BeforeEach
    void begin() {
        program = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "FORBIDDEN,403",
        "NOT_FOUND,404",
        "CONFLICT,409",
        "STALE,412",
        "TOO_LARGE,413",
        "INVALID,422",
        "PRECONDITION_REQUIRED,428",
        "NOT_BUILT,501"
    })
    void answersEveryKindOfRefusalAsAProblemWithTexts(String kind, int status) throws IOException {
        JsonNode problem = problem(status, program.get("/api/test/refused", basic("product", "X-Kind", kind)));

        assertThat(problem.get("title").asText()).isNotBlank().doesNotContain("refusal.");
        assertThat(problem.get("detail").asText()).isNotBlank().doesNotContain("refusal.");
        assertThat(problem.get("type").asText()).isEqualTo("urn:beianflow:problem:text-less");
    }

    @Test
    void namesTheWrongPlaceInTheLanguageAskedFor() throws IOException {
        JsonNode chinese = problem(422, program.get("/api/test/faults", basic("product")));
        JsonNode english =
                problem(422, program.get("/api/test/faults", basic("product", "Accept-Language", "en-GB, en;q=0.8")));
        JsonNode other = problem(422, program.get("/api/test/faults", basic("product", "Accept-Language", "fr")));

        assertThat(chinese.at("/errors/0/pointer").asText()).isEqualTo("/submittedOn");
        assertThat(chinese.at("/errors/0/message").asText()).isEqualTo("缺少此项");
        assertThat(english.at("/errors/0/message").asText()).isEqualTo("This is missing");
        assertThat(english.at("/errors/0/remedy").asText()).isEqualTo("Fill in this field");
        assertThat(other).isEqualTo(chinese);
    }

    @Test
    void findsTheRefusalBehindWhatTheEngineWraps() throws IOException {
        JsonNode problem = problem(409, program.get("/api/test/waiting", basic("product")));

        assertThat(problem.at("/waitingFor/0").asText()).isEqualTo("sign-off");
    }

    @Test
    void saysThatSomebodyElseWasFaster() throws IOException {
        assertThat(problem(409, program.get("/api/test/raced", basic("product")))
                        .get("type")
                        .asText())
                .endsWith("changed-meanwhile");
    }

    @Test
    void hidesItsOwnFaultsBehindAnIdThatTheLogHas(CapturedOutput log) throws IOException {
        HttpResponse<String> answer = program.post("/api/test/fault", "", basic("product"));

        JsonNode problem = problem(500, answer);
        assertThat(answer.body()).doesNotContain("secret details", "IllegalState", "at io.beianflow");
        assertThat(problem.get("detail").asText()).contains(problem.get("id").asText());
        assertThat(log).contains("fault " + problem.get("id").asText(), "secret details");
    }

    @Test
    void saysWhereJsonIsBroken() throws IOException {
        JsonNode problem = problem(422, postBody("{\n\"name\": }"));

        assertThat(problem.get("detail").asText()).contains("第 2 行");
    }

    @Test
    void namesFieldsOfTheWrongTypeOrValue() throws IOException {
        assertThat(problem(422, postBody("{\"name\":\"a\",\"on\":\"yesterday\"}"))
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/on");
        assertThat(problem(422, postBody("{\"name\":\" \",\"on\":\"2026-11-23\"}"))
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/name");
        assertThat(problem(422, postBody("")).get("title").asText()).isEqualTo("无法读取请求内容");
    }

    @Test
    void namesMissingAndMistypedParameters() throws IOException {
        JsonNode missing = problem(422, program.get("/api/test/typed?from=2026-11-23", basic("product")));
        JsonNode noDate = problem(422, program.get("/api/test/typed?from=soon&workingDays=1", basic("product")));
        JsonNode noNumber =
                problem(422, program.get("/api/test/typed?from=2026-11-23&workingDays=x", basic("product")));

        assertThat(missing.at("/errors/0/pointer").asText()).isEqualTo("/workingDays");
        assertThat(noDate.at("/errors/0/message").asText()).isEqualTo("此项不是有效日期");
        assertThat(noNumber.at("/errors/0/message").asText()).isEqualTo("此项不是数字");
    }

    @Test
    void knowsAddressesMethodsAndMediaTypes() throws IOException {
        problem(404, program.get("/api/nowhere", basic("product")));
        HttpResponse<String> method = program.get("/api/test/things", basic("product"));
        problem(405, method);
        assertThat(method.headers().firstValue("Allow")).hasValue("POST");
        problem(415, program.post("/api/test/body", "x", basic("product", "Content-Type", "text/plain")));
    }

    @ParameterizedTest
    @CsvSource({"changes", "cancellation"})
    void saysWhatIsNotBuiltYet(String call) throws IOException {
        JsonNode problem = problem(501, program.post("/api/filings/F-2026-000001/" + call, "{}", basic("product")));

        assertThat(problem.get("title").asText()).contains("尚未提供");
    }

    @Test
    void saysThatArchiveAndSimulationAreNotBuiltYet() throws IOException {
        problem(501, program.get("/api/filings/F-2026-000001/archive", basic("product")));
        problem(501, program.post("/api/simulation/clock", "{}", basic("product")));
    }

    @Test
    void showsPeopleAPageThatSaysWhatAndWhatNext() {
        program.login("product");

        HttpResponse<String> refused = program.page("/test/faults");
        HttpResponse<String> nowhere = program.page("/nowhere");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("提交的内容有误", "缺少此项", "请填写此项", "返回首页");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("没有这个页面", "退出", "待办");
    }

    private HttpResponse<String> postBody(String body) {
        return program.post("/api/test/body", body, basic("product", "Content-Type", "application/json"));
    }

    private JsonNode problem(int status, HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }
}
