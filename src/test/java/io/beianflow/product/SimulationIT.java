package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped jar under profile {@code simulation}: days pass because somebody says so. One clock serves all tests and only goes forward, so the
 * first test is the one that begins before Spring Festival; the others take their days from where the clock stands.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SimulationIT {
    private static final String CLOCK = "/api/simulation/clock";

    @TempDir
    static Path directory;

    private static PackagedApplication application;

    private Http http;

    @BeforeAll
    static void start() throws IOException {
        application = PackagedApplication.start(
                directory.resolve("data"),
                "--spring.profiles.active=simulation",
                "--beianflow.simulation.start=2026-02-05",
                "--camunda.bpm.job-execution.wait-time-in-millis=50",
                "--camunda.bpm.job-execution.max-wait=100");
    }

    @AfterAll
    static void end() {
        application.close();
    }

    /** The desks of the tests read the clock of this JVM. */
    @BeforeEach
    void connect() {
        http = application.http();
        follow();
    }

    @AfterEach
    void resetClock() {
        ProductClock.reset();
    }

    private void follow() {
        ProductClock.at(OffsetDateTime.parse(now()).toLocalDateTime());
    }

    @Test
    @Order(1)
    void firesEachReminderOnceAndInOrderAcrossSpringFestival() {
        assertThat(now()).isEqualTo("2026-02-05T09:00:00+08:00");
        Desk desk =
                Desk.open(http, "product", SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        assertThat(now()).as("it stands still while people work").isEqualTo("2026-02-05T09:00:00+08:00");
        JsonNode clock = desk.clock("first-review");
        assertThat(clock.path("expectedOn").asText())
                .as("14 February is a Saturday made up for the festival")
                .isEqualTo("2026-02-14");
        assertThat(clock.path("latestOn").asText()).isEqualTo("2026-02-26");

        assertThat(fired(forward("2026-02-14T08:59:59"), desk)).isEmpty();
        assertThat(told(desk)).isEmpty();

        assertThat(fired(forward("2026-02-14T09:00"), desk))
                .containsExactly("2026-02-14T09:00:00+08:00 algorithm-review timer-first-review-expected");
        assertThat(told(desk)).containsExactly("clock-expected product 2026-02-14T09:00:00+08:00");
        assertThat(desk.clock("first-review").path("state").asText()).isEqualTo("running");

        forward("2026-02-26T23:59:59+08:00");
        assertThat(desk.clock("first-review").path("state").asText()).isEqualTo("at-risk");
        assertThat(desk.clock("first-review").path("workingDaysLeft").asInt()).isZero();

        assertThat(fired(forward("2026-02-27"), desk))
                .containsExactly("2026-02-27T00:00:00+08:00 algorithm-review timer-first-review-overdue");
        assertThat(told(desk))
                .containsExactly(
                        "clock-expected product 2026-02-14T09:00:00+08:00",
                        "clock-latest product 2026-02-26T09:00:00+08:00",
                        "clock-overdue manager 2026-02-27T00:00:00+08:00");
        assertThat(desk.clock("first-review").path("state").asText()).isEqualTo("breached");
        assertThat(desk.waitsFor()).containsExactly("record-first-review-decision");
        assertThat(desk.trail())
                .filteredOn(entry -> entry.at("/after/kind").asText().startsWith("clock-"))
                .isNotEmpty()
                .allMatch(entry -> entry.path("who").asText().equals("system"));

        assertThat(forward("2026-02-27").path("firedTotal").asInt())
                .as("the same moment again")
                .isZero();
        desk.untilFiled();
        assertThat(desk.where()).isEqualTo("filed done 1");
        assertThat(http.get("product", desk.path() + "/audit/verification")
                        .expect(200)
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @Order(2)
    void firesEverythingOfThreeMonthsInOneCall() {
        Desk desk =
                Desk.open(http, "product", SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        String first = desk.clock("first-review").path("expectedOn").asText();
        String statutory = desk.clock("statutory-decision").path("latestOn").asText();

        List<String> fired = fired(forward("2026-06-01"), desk);

        assertThat(fired).isSorted().hasSize(3);
        assertThat(fired.get(0)).startsWith(first + "T09:00:00+08:00").endsWith("timer-first-review-expected");
        assertThat(fired.get(1)).endsWith("timer-first-review-overdue");
        assertThat(fired.get(2)).endsWith("timer-statutory-limit").isGreaterThan(statutory);
        assertThat(desk.waitsFor()).containsExactly("inquire-regulator", "record-first-review-decision");
        assertThat(desk.tasks("inquire-regulator").get(0).path("createdOn").asText())
                .as("opened when it fell due, not at the end of the call")
                .startsWith(fired.get(2).substring(0, 10));
        assertThat(now()).isEqualTo("2026-06-01T00:00:00+08:00");
    }

    @Test
    void refusesToGoBackAndWhatIsNoMoment() {
        String past = now().substring(0, 4) + "-01-01";

        assertThat(fault(move("manager", Map.of("to", past)))).contains("/to", "只能向前");
        assertThat(fault(move("manager", Map.of("to", "soon")))).contains("/to", "soon", "2026-02-05T09:00");
        assertThat(fault(move("manager", Map.of("to", "9999-12-31")))).contains("/to", "2099-12-31");
        assertThat(fault(move("manager", Map.of()))).contains("/to");
    }

    @Test
    void isForManagersOwnersAndAdministrators() {
        for (String user : List.of("product", "tech", "legal", "security", "officer")) {
            move(user, Map.of("to", "2099-01-01")).expect(403);
        }
        for (String user : List.of("manager", "owner", "admin")) {
            move(user, Map.of("to", now())).expect(200);
        }
    }

    @Test
    void letsNoTwoCallsMoveAtOnce() {
        Desk desk =
                Desk.open(http, "product", SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        String to = desk.clock("first-review").path("latestOn").asText() + "T12:00";

        List<Integer> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> move("manager", Map.of("to", to))))
                .limit(4)
                .toList()
                .stream()
                .map(call -> call.join().status())
                .toList();

        assertThat(answers).contains(200).isSubsetOf(200, 409);
        assertThat(told(desk))
                .extracting(notice -> notice.replaceFirst(" .*", ""))
                .containsExactly("clock-expected", "clock-latest");
    }

    @Test
    void carriesACallOutOnceHoweverFarTheClockGoes() {
        JsonNode first = http.postOnce("manager", CLOCK, "far", Map.of("to", now().substring(0, 10) + "T23:00"))
                .expect(200);
        forward(LocalDate.parse(now().substring(0, 10)).plusYears(1).toString());

        Http.Answer again = http.postOnce(
                "manager", CLOCK, "far", Map.of("to", first.path("now").asText()));

        assertThat(again.expect(200)).isEqualTo(first);
        assertThat(again.raw().headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void goesOnWhereItStoodAfterARestart() throws IOException {
        forward(LocalDate.parse(now().substring(0, 10)).plusDays(3) + "T10:11:12");
        String stood = now();
        application.close();

        start();
        http = application.http();

        assertThat(now()).isEqualTo(stood);
    }

    @Test
    void lockedOutPeopleComeBackAlthoughTheClockStandsStill() {
        assertThat(http.getAs("tech", "wrong", "/api/filings").status()).isEqualTo(401);
        assertThat(http.get("tech", "/api/filings").status()).isEqualTo(200);
    }

    private Http.Answer move(String user, Map<String, String> body) {
        return http.post(user, CLOCK, body);
    }

    private JsonNode forward(String to) {
        JsonNode answer = move("manager", Map.of("to", to)).expect(200);
        follow();
        return answer;
    }

    private String now() {
        return http.get("product", CLOCK).expect(200).path("now").asText();
    }

    private static String fault(Http.Answer refused) {
        return refused.expect(422).path("errors").toString();
    }

    private static List<String> fired(JsonNode answer, Desk desk) {
        assertThat(answer.path("incidents")).isEmpty();
        return Desk.stream(answer.path("fired"))
                .filter(step -> step.path("ref").asText().equals(desk.ref()))
                // The watches of its clocks fire at the same moments and more; what they tell is asked for apart.
                .filter(step -> !step.path("process").asText().equals("deadline-watch"))
                .map(step ->
                        step.path("at").asText() + " " + step.path("process").asText() + " "
                                + step.path("activity").asText())
                .toList();
    }

    /** Kind, group and moment of the notices about clocks, oldest first. */
    private List<String> told(Desk desk) {
        return Desk.stream(http.get("product", desk.path() + "/notices").expect(200))
                .filter(notice -> notice.path("kind").asText().startsWith("clock-"))
                .map(notice -> notice.path("kind").asText() + " "
                        + notice.path("forGroup").asText() + " "
                        + notice.path("at").asText())
                .sorted()
                .toList();
    }
}
