package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days pass, timers fall due, the job executor fires them, and people see it. */
class TimersIT extends ProductTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @Test
    void remindsTheOwnerAndThenTellsTheManagerButDecidesNothing() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        JsonNode clock = desk.clock("first-review");
        LocalDate expectedOn = Desk.day(clock, "expectedOn");
        LocalDate latestOn = Desk.day(clock, "latestOn");
        assertThat(List.of(expectedOn, latestOn))
                .containsExactly(LocalDate.parse("2026-12-02"), LocalDate.parse("2026-12-07"));

        moveTo(desk, expectedOn, LocalTime.of(8, 58));
        assertThat(told(desk, "first-review")).isEmpty();
        moveTo(desk, expectedOn, LocalTime.of(9, 0));
        awaitTold(desk, "clock-expected product");
        assertThat(state(desk, "first-review")).isEqualTo("running");

        moveTo(desk, expectedOn.plusDays(1), LocalTime.of(10, 0));
        assertThat(state(desk, "first-review")).isEqualTo("at-risk");
        moveTo(desk, latestOn, LocalTime.of(23, 58));
        assertThat(state(desk, "first-review")).isEqualTo("at-risk");
        assertThat(desk.clock("first-review").path("workingDaysLeft").asInt()).isZero();
        awaitTold(desk, "clock-latest product");
        assertThat(told(desk, "first-review")).containsExactly("clock-expected product", "clock-latest product");

        moveTo(desk, latestOn.plusDays(1), LocalTime.MIDNIGHT);
        awaitTold(desk, "clock-overdue manager");
        assertThat(state(desk, "first-review")).isEqualTo("breached");
        assertThat(desk.clock("first-review").path("workingDaysLeft").asInt()).isEqualTo(-1);

        assertThat(desk.waitsFor()).containsExactly("record-first-review-decision");
        assertThat(desk.where()).isEqualTo("under-review first-review 1");
        assertThat(told(desk, "first-review"))
                .containsExactly("clock-expected product", "clock-latest product", "clock-overdue manager");
        assertThat(entries(desk, "notice.raised"))
                .isNotEmpty()
                .allMatch(entry -> entry.path("who").asText().equals("system"));

        desk.passes("first-review");
        assertThat(state(desk, "first-review")).isEqualTo("breached");
    }

    @Test
    void asksForAnInquiryAfterTheStatutoryLimit() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        LocalDate latestOn = Desk.day(desk.clock("statutory-decision"), "latestOn");

        moveTo(desk, latestOn, LocalTime.of(23, 58));
        assertThat(desk.waitsFor()).containsExactly("record-first-review-decision");
        moveTo(desk, latestOn.plusDays(1), LocalTime.MIDNIGHT);
        await("the inquiry").atMost(LONGEST_WAIT).untilAsserted(() -> assertThat(desk.waitsFor())
                .containsExactly("inquire-regulator", "record-first-review-decision"));

        desk.claim("officer", desk.task("inquire-regulator")).expect(200);
        desk.complete("officer", desk.task("inquire-regulator"), Map.of()).expect(422);
        desk.complete("officer", desk.task("inquire-regulator"), Map.of("note", "已电话询问，答复仍在审核。"))
                .expect(200);
        assertThat(entries(desk, "regulator.inquired")).hasSize(1);
        assertThat(desk.waitsFor()).containsExactly("record-first-review-decision");
        desk.untilFiled();
        assertThat(desk.where()).isEqualTo("filed done 1");
    }

    @Test
    void goesOnWithTheAnswerThatCameBeforeTheInquiry() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-second-review-decision");
        moveTo(desk, Desk.day(desk.clock("statutory-decision"), "latestOn").plusDays(1), LocalTime.MIDNIGHT);
        await("the inquiry").atMost(LONGEST_WAIT).untilAsserted(() -> assertThat(desk.waitsFor())
                .containsExactly("inquire-regulator", "record-second-review-decision"));

        desk.passes("second-review");

        assertThat(desk.waitsFor()).containsExactly("record-filing-number");
        assertThat(entries(desk, "task.withdrawn")).hasSize(1);
    }

    @Test
    void movesTheStatutoryTimerWithItsClock() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        LocalDate first = Desk.day(desk.clock("statutory-decision"), "latestOn");
        assertThat(statutoryTimer(desk)).isEqualTo(midnightAfter(first));

        ProductClock.on("2026-11-26");
        desk.sendsBack("first-review", "请补充测试报告。");
        assertThat(state(desk, "statutory-decision")).isEqualTo("paused");
        assertThat(statutoryTimers(desk)).allMatch(TimersIT::isNever);

        desk.until("submit-algorithm");
        ProductClock.on("2026-11-27");
        desk.until("record-first-review-decision");
        LocalDate restarted = Desk.day(desk.clock("statutory-decision"), "latestOn");
        assertThat(restarted).as("a resubmission begins the whole period anew").isAfter(first);
        assertThat(state(desk, "statutory-decision")).isEqualTo("running");
        assertThat(statutoryTimer(desk)).isEqualTo(midnightAfter(restarted));

        ProductClock.on("2026-12-03");
        desk.passes("first-review");
        assertThat(state(desk, "statutory-decision")).isEqualTo("paused");
        assertThat(statutoryTimers(desk)).allMatch(TimersIT::isNever);

        ProductClock.on("2026-12-07");
        desk.until("record-second-review-decision");
        LocalDate resumed = Desk.day(desk.clock("statutory-decision"), "latestOn");
        assertThat(resumed).as("two working days stood still").isEqualTo(restarted.plusDays(2));
        assertThat(statutoryTimer(desk)).isEqualTo(midnightAfter(resumed));

        ProductClock.on("2026-12-08");
        desk.sendsBack("second-review", "请补充截图。");
        assertThat(statutoryTimers(desk)).allMatch(TimersIT::isNever);
        desk.until("complete-product-info");
        desk.until("record-second-review-decision");
        LocalDate again = Desk.day(desk.clock("statutory-decision"), "latestOn");
        assertThat(statutoryTimer(desk)).isEqualTo(midnightAfter(again));

        desk.passes("second-review");
        assertThat(state(desk, "statutory-decision")).isEqualTo("met");
        assertThat(desk.waitsFor()).containsExactly("record-filing-number");
    }

    @Test
    void tellsTheManagerOfALateCrossReview() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("cross-review");
        LocalDate latestOn = Desk.day(desk.clock("cross-review"), "latestOn");
        assertThat(desk.tasks("cross-review"))
                .allMatch(task -> task.path("dueOn").asText().equals(latestOn.toString()));

        moveTo(desk, latestOn.plusDays(1), LocalTime.MIDNIGHT);
        awaitTold(desk, "clock-overdue manager");

        assertThat(desk.waitsFor()).containsExactly("cross-review", "cross-review");
        desk.until("sign-off");
        assertThat(state(desk, "cross-review")).isEqualTo("breached");
    }

    @Test
    void tellsTheManagerOfALateAnswerToANotice() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        desk.sendsBack("first-review", "请补充测试报告。");
        desk.does("product", "triage-correction", Map.of());

        moveTo(desk, Desk.day(desk.clock("correction-response"), "latestOn").plusDays(1), LocalTime.MIDNIGHT);
        awaitTold(desk, "clock-overdue manager");

        assertThat(desk.waitsFor()).containsExactly("respond-to-correction");
        assertThat(state(desk, "correction-response")).isEqualTo("breached");
    }

    @Test
    void tellsTheManagerOfALatePlacement() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("place-filing-number");

        moveTo(desk, Desk.day(desk.clock("placement"), "latestOn").plusDays(1), LocalTime.MIDNIGHT);
        awaitTold(desk, "clock-overdue manager");

        assertThat(desk.waitsFor()).containsExactly("place-filing-number", "place-filing-number");
        assertThat(state(desk, "placement")).isEqualTo("breached");
    }

    @Test
    void remindsOfTheSubjectReviewToo() {
        Desk desk = open(SamplePackage.trailRecommendation());
        desk.until("record-subject-decision");
        JsonNode clock = desk.clock("subject-review");

        moveTo(desk, Desk.day(clock, "expectedOn"), LocalTime.of(9, 0));
        awaitTold(desk, "clock-expected product");
        moveTo(desk, Desk.day(clock, "latestOn").plusDays(1), LocalTime.MIDNIGHT);
        awaitTold(desk, "clock-overdue manager");

        assertThat(desk.tasks("record-subject-decision")).hasSize(1);
    }

    private static void moveTo(Desk desk, LocalDate day, LocalTime time) {
        ProductClock.at(day.atTime(time));
        desk.filing();
    }

    private String state(Desk desk, String kind) {
        return desk.clock(kind).path("state").asText();
    }

    /** Kind and group of each notice, oldest first; those about what must be filed are not of interest here. */
    private List<String> told(Desk desk, String kind) {
        return desk.trail().stream()
                .filter(entry -> entry.path("what").asText().equals("notice.raised"))
                .filter(entry -> entry.at("/after/arguments/clock").asText().equals(kind))
                .map(entry -> entry.at("/after/kind").asText() + " "
                        + entry.at("/after/forGroup").asText())
                .toList();
    }

    private void awaitTold(Desk desk, String what) {
        await(what).atMost(LONGEST_WAIT).untilAsserted(() -> assertThat(Desk.stream(
                                http.get("product", desk.path() + "/notices").expect(200))
                        .filter(notice -> !notice.path("text").asText().isBlank())
                        .map(notice -> notice.path("kind").asText() + " "
                                + notice.path("forGroup").asText()))
                .contains(what));
    }

    private static List<JsonNode> entries(Desk desk, String what) {
        return desk.trail().stream()
                .filter(entry -> entry.path("what").asText().equals(what))
                .filter(entry -> !what.equals("notice.raised")
                        || entry.at("/after/kind").asText().startsWith("clock-"))
                .toList();
    }

    private Instant statutoryTimer(Desk desk) {
        List<Instant> timers = statutoryTimers(desk);
        assertThat(timers).hasSize(1);
        return timers.get(0);
    }

    /** During a correction there is none: the review it belongs to begins anew with the resubmission. */
    private List<Instant> statutoryTimers(Desk desk) {
        desk.filing();
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(desk.ref()).list().stream()
                .flatMap(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId("timer-statutory-limit")
                        .list()
                        .stream())
                .map(timer -> timer.getDuedate().toInstant())
                .toList();
    }

    private static boolean isNever(Instant due) {
        return due.isAfter(Instant.parse("9999-01-01T00:00:00Z"));
    }

    private static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
