package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.Browser;
import io.beianflow.identity.Groups;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may take and finish a task, whichever door the call comes through. */
class FourEyesIT extends ProductTest {
    private static final Map<String, Object> APPROVED = Map.of("approved", true);

    @LocalServerPort
    int port;

    @BeforeEach
    void addPeople() {
        addPerson("li.na", "demo", Groups.LEGAL, Groups.PRODUCT, Groups.TECHNICAL);
    }

    @AfterEach
    void removePeople() {
        removePerson("li.na");
    }

    /** The ways to have prepared what is reviewed. */
    enum Preparing {
        COMPLETED,
        UPLOADED,
        CHANGED_DATA
    }

    @ParameterizedTest
    @EnumSource
    void letsNobodyReviewWhatTheyPreparedThroughAnyDoor(Preparing how) {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        prepares("li.na", desk, how);
        JsonNode review = desk.task("cross-review", "legal");

        desk.claim("li.na", review).expect(403);
        assertThat(throughTasklist("li.na", review, "claim").statusCode()).isBetween(400, 599);
        assertThat(throughEngineRest("li.na", review, "claim").statusCode()).isBetween(400, 599);

        assertThat(desk.task("cross-review", "legal").path("assignee").isNull()).isTrue();
        desk.does("legal", review, APPROVED);
    }

    private void prepares(String person, Desk desk, Preparing how) {
        JsonNode prepare = desk.task("prepare-materials");
        switch (how) {
            case UPLOADED ->
                http.upload(person, desk.ref(), "test-report", "测试报告.pdf", SamplePackage.document("测试报告 2"))
                        .expect(201);
            case CHANGED_DATA -> {
                String etag = http.get(person, desk.path() + "/data").etag();
                http.patch(person, desk.path() + "/data", etag, Map.of("algorithm", Map.of("version", "2.0.1")))
                        .expect(200);
            }
            case COMPLETED -> {}
        }
        desk.does(how == Preparing.COMPLETED ? person : "product", prepare, Map.of());
    }

    @Test
    void letsNobodyOutsideTheCandidateGroupsTakeATask() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("cross-review");
        JsonNode review = desk.task("cross-review", "legal");

        for (String person : List.of("security", "officer", "owner", "manager", "product", "admin")) {
            desk.claim(person, review).expect(403);
        }
        assertThat(throughTasklist("security", review, "claim").statusCode()).isBetween(400, 599);

        assertThat(desk.task("cross-review", "legal").path("assignee").isNull()).isTrue();
    }

    @Test
    void letsOnlyTheAssigneeComplete() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("cross-review");
        JsonNode review = desk.task("cross-review", "legal");

        desk.complete("legal", review, APPROVED).expect(403);
        desk.claim("legal", review).expect(200);
        desk.complete("li.na", review, APPROVED).expect(403);
        desk.claim("li.na", review).expect(409);
        assertThat(throughTasklist("li.na", review, "complete").statusCode()).isBetween(400, 599);
        assertThat(throughEngineRest("li.na", review, "complete").statusCode()).isBetween(400, 599);

        assertThat(desk.task("cross-review", "legal").path("assignee").asText()).isEqualTo("legal");
        desk.complete("legal", review, APPROVED).expect(200);
    }

    @Test
    void namesWhoClosedATask() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("cross-review");
        JsonNode review = desk.task("cross-review", "legal");
        desk.does("legal", review, APPROVED);

        for (Http.Answer late : List.of(desk.claim("li.na", review), desk.complete("legal", review, APPROVED))) {
            assertThat(late.expect(409).path("detail").asText()).contains("legal");
        }
    }

    @Test
    void returnsToTheReviewersWhoReturnedItOnly() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("cross-review");
        desk.does("legal", desk.task("cross-review", "legal"), APPROVED);
        desk.does(
                "tech",
                desk.task("cross-review", "tech"),
                Map.of(
                        "approved",
                        false,
                        "comments",
                        List.of(Map.of("target", "/algorithm/principle", "text", "原理与实际不一致。"))));

        assertThat(desk.waitsFor()).containsExactly("prepare-materials");
        assertThat(desk.trail().toString()).contains("原理与实际不一致。");
        desk.does("product", "prepare-materials", Map.of());
        assertThat(desk.tasks("cross-review"))
                .extracting(task -> task.path("group").asText())
                .containsExactly("tech");
        desk.does("tech", "cross-review", APPROVED);
        assertThat(desk.waitsFor()).containsExactly("sign-off");
    }

    @RepeatedTest(5)
    void letsTwoReviewersFinishInTheSameSecond() throws Exception {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("cross-review");
        JsonNode legal = desk.task("cross-review", "legal");
        JsonNode tech = desk.task("cross-review", "tech");
        desk.claim("legal", legal).expect(200);
        desk.claim("tech", tech).expect(200);

        List<Integer> answers = together(
                () -> desk.complete("legal", legal, APPROVED).status(),
                () -> desk.complete("tech", tech, APPROVED).status());

        assertThat(answers).containsExactly(200, 200);
        assertThat(desk.waitsFor()).containsExactly("sign-off");
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other)
            throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = people.submit(() -> at(start, one));
            Future<Integer> second = people.submit(() -> at(start, other));
            return List.of(first.get(), second.get());
        } finally {
            people.shutdown();
        }
    }

    private static Integer at(CyclicBarrier start, Callable<Integer> call) throws Exception {
        start.await();
        return call.call();
    }

    private java.net.http.HttpResponse<String> throughTasklist(String person, JsonNode task, String verb) {
        Browser browser = new Browser(port);
        browser.login(person);
        browser.page("/camunda/app/tasklist/default/");
        return browser.post(
                "/camunda/api/engine/engine/default/task/" + task.path("id").asText() + "/" + verb,
                body(person, verb),
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                browser.cookie("XSRF-TOKEN"));
    }

    private java.net.http.HttpResponse<String> throughEngineRest(String person, JsonNode task, String verb) {
        return new Browser(port)
                .post(
                        "/engine-rest/task/" + task.path("id").asText() + "/" + verb,
                        body(person, verb),
                        Browser.basic(person, "Content-Type", "application/json"));
    }

    private static String body(String person, String verb) {
        return verb.equals("claim")
                ? "{\"userId\":\"" + person + "\"}"
                : "{\"variables\":{\"approved\":{\"value\":true,\"type\":\"Boolean\"}}}";
    }
}
