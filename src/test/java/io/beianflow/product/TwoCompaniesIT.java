package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.Browser;
import io.beianflow.identity.Groups;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two companies on one installation: neither meets anything of the other, in any list, file, task or door. */
class TwoCompaniesIT extends ProductTest {
    @LocalServerPort
    int port;

    private Desk ours;
    private Desk theirs;

    @BeforeEach
    void openTwoFilings() {
        ours = open(SamplePackage.trailRecommendation());
        theirs = Desk.open(http, "outsider", SamplePackage.writingAssistant());
        addPerson("robot", "demo-b", Groups.TECHNICAL, Groups.PRODUCT);
    }

    @AfterEach
    void removeRobot() {
        removePerson("robot");
    }

    @Test
    void listsFilingsAndTasksOfTheOwnCompanyOnly() {
        for (String query :
                List.of("?size=100", "?size=100&q=" + ours.ref(), "?size=100&status=preparing", "?q=岚径&size=100")) {
            JsonNode seen = http.get("outsider", "/api/filings" + query.replace("岚径", Http.encoded("岚径")))
                    .expect(200);
            assertThat(Desk.stream(seen.path("items")))
                    .allMatch(item -> item.path("company").asText().equals("demo-b"));
            assertThat(seen.toString()).doesNotContain(ours.ref());
        }
        assertThat(http.get("outsider", "/api/filings?q=" + theirs.ref())
                        .expect(200)
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(http.get("product", "/api/filings?q=" + theirs.ref())
                        .expect(200)
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(http.get("outsider", "/api/tasks").body())
                .contains(theirs.ref())
                .doesNotContain(ours.ref());
        assertThat(http.get("product", "/api/tasks").body())
                .contains(ours.ref())
                .doesNotContain(theirs.ref());
        assertThat(http.get("outsider", "/api/tasks?claimable=true").body()).doesNotContain(ours.ref());
    }

    @Test
    void answersNotFoundForEverythingOfTheOther() {
        String path = ours.path();
        String task = ours.task("prepare-materials").path("id").asText();

        for (String part : List.of(
                "",
                "/data",
                "/materials",
                "/materials/business-licence/versions/1",
                "/findings",
                "/deadlines",
                "/notices",
                "/audit",
                "/audit/verification")) {
            assertThat(http.get("product", path + part).status())
                    .as("own %s", part)
                    .isEqualTo(200);
            assertNotFound(http.get("outsider", path + part));
        }
        assertNotFound(http.patch("outsider", path + "/data", "*", Map.of("algorithm", Map.of("version", "9"))));
        assertNotFound(http.upload("outsider", ours.ref(), "test-report", "a.pdf", SamplePackage.document("foreign")));
        assertNotFound(http.post(
                "outsider",
                path + "/decisions",
                Map.of("stage", "first-review", "outcome", "passed", "receivedOn", FIRST_DAY)));
        assertNotFound(http.post(
                "outsider",
                path + "/filing-number",
                Map.of("filingNumber", ours.freeNumber(), "receivedOn", FIRST_DAY)));
        assertNotFound(http.get("outsider", "/api/tasks?ref=" + ours.ref()));
        assertNotFound(http.post("outsider", "/api/tasks/" + task + "/claim", Map.of()));
        assertNotFound(http.post("outsider", "/api/tasks/" + task + "/complete", Map.of("variables", Map.of())));
        assertNotFound(http.post(
                "outsider",
                "/api/filings?company=demo",
                SamplePackage.trailRecommendation().data()));
        assertThat(ours.trail()).noneMatch(entry -> entry.path("who").asText().equals("outsider"));
    }

    private void assertNotFound(Http.Answer answer) {
        assertThat(answer.status())
                .as("%s %s: %s", answer.raw().request().method(), answer.raw().uri(), answer.body())
                .isEqualTo(404);
        assertThat(answer.body()).doesNotContain("岚径");
    }

    @Test
    void keepsNotFoundForATaskThatWasClosed() {
        JsonNode prepare = ours.task("prepare-materials");
        ours.does("product", prepare, Map.of());

        assertNotFound(ours.claim("outsider", prepare));
    }

    @Test
    void hidesTheOtherInTasklistAndTheEnginesApi() {
        String task = ours.task("prepare-materials").path("id").asText();
        Browser tasklist = new Browser(port);
        tasklist.login("outsider");
        tasklist.page("/camunda/app/tasklist/default/");
        String engine = "/camunda/api/engine/engine/default";

        assertThat(tasklist.get(engine + "/task?processInstanceBusinessKey=" + theirs.ref())
                        .body())
                .contains("prepare-materials");
        for (String query : List.of(
                "/task?processInstanceBusinessKey=",
                "/process-instance?businessKey=",
                "/history/process-instance?processInstanceBusinessKey=",
                "/history/task?processInstanceBusinessKey=")) {
            assertThat(tasklist.get(engine + query + ours.ref()).body())
                    .as(query)
                    .isEqualTo("[]");
        }
        assertThat(tasklist.get(engine + "/task/" + task).statusCode()).isBetween(400, 499);
        assertThat(tasklist.get(engine + "/task/" + task + "/form-variables").statusCode())
                .isBetween(400, 599);
        assertThat(tasklist.post(
                                engine + "/task/" + task + "/claim",
                                "{\"userId\":\"outsider\"}",
                                "Content-Type",
                                "application/json",
                                "X-XSRF-TOKEN",
                                tasklist.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isBetween(400, 599);

        Browser machine = new Browser(port);
        assertThat(machine.get("/engine-rest/task?processInstanceBusinessKey=" + ours.ref(), Browser.basic("robot"))
                        .body())
                .isEqualTo("[]");
        assertThat(machine.get("/engine-rest/task?processInstanceBusinessKey=" + theirs.ref(), Browser.basic("robot"))
                        .body())
                .contains("prepare-materials");
        assertThat(machine.post(
                                "/engine-rest/task/" + task + "/claim",
                                "{\"userId\":\"robot\"}",
                                Browser.basic("robot", "Content-Type", "application/json"))
                        .statusCode())
                .isBetween(400, 599);
        assertThat(ours.task("prepare-materials").path("assignee").isNull()).isTrue();
    }
}
