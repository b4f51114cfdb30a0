package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager moves a deadline: board, timer, task and trail move with it, or nothing does. */
class DeadlineMovesIT extends ProductTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    TaskService tasks;

    @Test
    void movesTimerTaskBoardAndListTogether() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        JsonNode clock = desk.clock("first-review");
        LocalDate before = Desk.day(clock, "latestOn");
        LocalDate after = LocalDate.parse("2026-12-16");

        JsonNode answer = move(desk, "manager", clock, after.toString(), before.toString(), "主管部门来电，答复顺延")
                .expect(201);

        assertThat(Desk.day(desk.clock("first-review"), "latestOn")).isEqualTo(after);
        assertThat(answer).hasSize(desk.clocks().size());
        assertThat(timer(desk, "timer-first-review-overdue"))
                .isEqualTo(after.plusDays(1).atStartOfDay(ZONE).toInstant());
        assertThat(timer(desk, "timer-first-review-expected"))
                .as("what is expected stays expected")
                .isEqualTo(
                        Desk.day(clock, "expectedOn").atTime(9, 0).atZone(ZONE).toInstant());
        JsonNode task = desk.task("record-first-review-decision");
        assertThat(task.path("dueOn").asText()).isEqualTo(after.toString());
        assertThat(tasks.createTaskQuery()
                        .taskId(task.path("id").asText())
                        .singleResult()
                        .getDueDate()
                        .toInstant())
                .isEqualTo(after.atTime(LocalTime.of(23, 59, 59)).atZone(ZONE).toInstant());
        assertThat(boardItem(desk, "first-review").path("latestOn").asText()).isEqualTo(after.toString());
        JsonNode line = desk.trail().stream()
                .filter(entry -> entry.path("what").asText().equals("deadline.moved"))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("who").asText()).isEqualTo("manager");
        assertThat(line.at("/before/latestOn").asText()).isEqualTo(before.toString());
        assertThat(line.at("/after/latestOn").asText()).isEqualTo(after.toString());
        assertThat(line.at("/after/reason").asText()).isEqualTo("主管部门来电，答复顺延");
        JsonNode history = http.get("manager", desk.path() + "/deadlines/history")
                .expect(200)
                .path("clocks");
        assertThat(history.findValues("moves")).anyMatch(moves -> moves.size() == 1);
    }

    @Test
    void movesTheStatutoryTimerAndWhatIsLateIsLateNoMore() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        JsonNode clock = desk.clock("statutory-decision");

        move(desk, "manager", clock, "2027-02-26", clock.path("latestOn").asText(), "主管部门书面延长")
                .expect(201);

        assertThat(timer(desk, "timer-statutory-limit")).isEqualTo(Instant.parse("2027-02-26T16:00:00Z"));
        desk.untilFiled();
        assertThat(desk.where()).isEqualTo("filed done 1");
    }

    @Test
    void tellsTheSecondOfTwoManagers() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        JsonNode clock = desk.clock("first-review");
        String seen = clock.path("latestOn").asText();

        List<Http.Answer> answers = Stream.of("2026-12-15", "2026-12-16")
                .map(day -> CompletableFuture.supplyAsync(() -> move(desk, "manager", clock, day, seen, "顺延")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Http.Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 409)
                        .findFirst()
                        .orElseThrow()
                        .json()
                        .path("detail")
                        .asText())
                .contains("manager")
                .contains("顺延");
    }

    @Test
    void refusesWhatMakesNoSense() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        JsonNode clock = desk.clock("first-review");
        String seen = clock.path("latestOn").asText();
        List<String> before = desk.clocks();

        move(desk, "product", clock, "2026-12-16", seen, "顺延").expect(403);
        move(desk, "outsider", clock, "2026-12-16", seen, "顺延").expect(404);
        assertThat(pointers(move(desk, "manager", clock, "2026-12-19", seen, " ")))
                .containsExactly("/latestOn", "/reason");
        assertThat(pointers(move(desk, "manager", clock, "2026-11-20", seen, "顺延")))
                .containsExactly("/latestOn");
        assertThat(pointers(move(desk, "manager", clock, seen, seen, "顺延"))).containsExactly("/latestOn");
        assertThat(pointers(move(desk, "manager", clock, "2099-12-16", seen, "顺".repeat(501))))
                .containsExactly("/latestOn", "/reason");
        assertThat(pointers(move(desk, "manager", clock, "明天", "", "顺延"))).containsExactly("/seen", "/latestOn");
        http.post(
                        "manager",
                        desk.path() + "/deadlines/999999999/moves",
                        Map.of("latestOn", "2026-12-16", "seen", seen, "reason", "顺延"))
                .expect(404);
        desk.passes("first-review");
        move(desk, "manager", clock, "2026-12-16", seen, "顺延").expect(409);
        move(desk, "manager", desk.clock("statutory-decision"), "2027-02-26", "2027-01-01", "顺延")
                .expect(409);

        assertThat(desk.clocks()).hasSize(before.size());
        assertThat(desk.trail()).noneMatch(entry -> entry.path("what").asText().equals("deadline.moved"));
    }

    @Test
    void showsAtTheWaitingElementHowManyDaysAreLeft() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        String instance = boardItem(desk, "first-review").path("instance").asText();

        JsonNode badges = http.get("manager", "/api/board/instances/" + instance + "/badges")
                .expect(200);
        assertThat(badges.path("ref").asText()).isEqualTo(desk.ref());
        assertThat(badges.path("badges")).singleElement().satisfies(badge -> {
            assertThat(badge.path("activity").asText()).isEqualTo("record-first-review-decision");
            assertThat(badge.path("workingDaysLeft").asInt()).isEqualTo(10);
            assertThat(badge.path("state").asText()).isEqualTo("running");
        });
        http.get("outsider", "/api/board/instances/" + instance + "/badges").expect(404);
        http.get("manager", "/api/board/instances/nowhere/badges").expect(404);

        assertThat(waiting("record-first-review-decision")).isPositive();
        long before = waiting("record-first-review-decision");
        desk.passes("first-review");
        assertThat(waiting("record-first-review-decision")).isEqualTo(before - 1);
    }

    private long waiting(String activity) {
        return Desk.stream(http.get("manager", "/api/board/processes/algorithm-review/badges")
                        .expect(200))
                .filter(place -> place.path("activity").asText().equals(activity))
                .mapToLong(place -> place.path("waiting").asLong())
                .sum();
    }

    private Http.Answer move(Desk desk, String user, JsonNode clock, String to, String seen, String reason) {
        return http.post(
                user,
                desk.path() + "/deadlines/" + clock.path("id").asLong() + "/moves",
                Map.of("latestOn", to, "seen", seen, "reason", reason));
    }

    private static List<String> pointers(Http.Answer answer) {
        List<String> pointers = new ArrayList<>();
        answer.expect(422)
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asText()));
        return pointers;
    }

    private JsonNode boardItem(Desk desk, String kind) {
        return Desk.stream(http.get("manager", "/api/board?q=" + desk.ref() + "&clock=" + kind)
                        .expect(200)
                        .path("items"))
                .findFirst()
                .orElseThrow();
    }
}
