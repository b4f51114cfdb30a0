package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.calendar.Calendars;
import io.beianflow.deadline.BoardUpkeep;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One timer per clock, armed anew after each reminder; it follows the clock wherever it goes. */
class ClockWatchIT extends ProductTest {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @Autowired
    TaskService tasks;

    @Autowired
    BoardUpkeep upkeep;

    @Autowired
    Calendars calendars;

    @Test
    void remindsOfOurClockInStepsEachOnce() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("cross-review");
        long clock = desk.clock("cross-review").path("id").asLong();
        LocalDate latestOn = Desk.day(desk.clock("cross-review"), "latestOn");

        moveTo(desk, LocalDate.parse("2026-11-26"), LocalTime.of(9, 0));
        awaitTold(desk, clock, "clock-half");
        moveTo(desk, LocalDate.parse("2026-11-27"), LocalTime.of(9, 0));
        awaitTold(desk, clock, "clock-half", "clock-eighty");
        moveTo(desk, latestOn, LocalTime.of(9, 0));
        awaitTold(desk, clock, "clock-half", "clock-eighty", "clock-due");
        moveTo(desk, latestOn.plusDays(1), LocalTime.MIDNIGHT);
        awaitTold(desk, clock, "clock-half", "clock-eighty", "clock-due", "clock-overdue");

        assertThat(notice(desk, clock, "clock-half").at("/after/forGroup").asText())
                .isEqualTo("legal, tech");
        assertThat(notice(desk, clock, "clock-overdue").at("/after/forGroup").asText())
                .isEqualTo("manager");
        await("the watch has ended").atMost(LONGEST_WAIT).untilAsserted(() -> assertThat(armed(clock))
                .isEmpty());
        assertThat(desk.filing().path("settled").asBoolean()).isTrue();
    }

    @Test
    void followsAMoveAPauseAndTheEnd() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        JsonNode clock = desk.clock("first-review");
        long id = clock.path("id").asLong();
        long statutory = desk.clock("statutory-decision").path("id").asLong();
        assertThat(armed(id)).containsExactly("2026-12-02T01:00:00Z");

        http.post(
                        "manager",
                        desk.path() + "/deadlines/" + id + "/moves",
                        Map.of(
                                "latestOn",
                                "2026-11-30",
                                "seen",
                                clock.path("latestOn").asText(),
                                "reason",
                                "提前答复"))
                .expect(201);
        assertThat(armed(id)).as("nothing is expected after the last day").containsExactly("2026-11-30T01:00:00Z");
        moveTo(desk, LocalDate.parse("2026-12-01"), LocalTime.of(8, 0));
        awaitTold(desk, id, "clock-expected", "clock-latest", "clock-overdue");

        desk.passes("first-review");
        assertThat(armed(id)).isEmpty();
        assertThat(armed(statutory)).as("a paused clock reminds of nothing").allMatch(due -> due.startsWith("9999"));
        assertThat(watches(desk)).as("one per open clock at most").hasSizeLessThanOrEqualTo(2);
        desk.untilFiled();
        assertThat(desk.where()).isEqualTo("filed done 1");
        assertThat(watches(desk)).isEmpty();
    }

    @Test
    void asksAnAdministratorForTheNextYearAndThanksForIt() throws Exception {
        ProductClock.at(LocalDate.parse("2026-11-30").atTime(23, 50));
        forgetUpkeep();
        jdbc.sql("insert into filing.upkeep_day (day) values ('2026-12-01')").update();
        runtime.startProcessInstanceByKey(
                "daily-upkeep",
                Map.of("midnightAt", java.util.Date.from(java.time.Instant.parse("2026-11-30T16:00:00Z"))));

        ProductClock.at(LocalDate.parse("2026-12-01").atTime(0, 1));
        awaitTaskToLoadTheYear();
        assertThat(jdbc.sql("select count(*) from filing.upkeep_day where day = '2026-12-02'")
                        .query(Long.class)
                        .single())
                .as("the next day is planned")
                .isEqualTo(1);

        byte[] invented = java.nio.file.Files.readAllBytes(
                java.nio.file.Path.of("src/test/resources/calendar/invented-2027.csv"));
        try {
            http.put("admin", "/api/calendar/years/2027", "text/csv", invented).expect(200);
            assertThat(tasks.createTaskQuery()
                            .taskDefinitionKey("load-calendar-year")
                            .count())
                    .isZero();
        } finally {
            jdbc.sql("delete from filing.calendar_year where year = 2027").update();
            jdbc.sql("update filing.calendar_version set version = version + 1").update();
            calendars.reload();
        }
    }

    @Test
    void asksAnAdministratorAtTheFirstStartWhenItIsNovemberAlready() {
        ProductClock.at(LocalDate.parse("2026-11-10").atTime(10, 0));
        forgetUpkeep();

        upkeep.planAtStart();

        awaitTaskToLoadTheYear();
        upkeep.planAtStart();
        assertThat(jdbc.sql("select day from filing.upkeep_day order by day")
                        .query(LocalDate.class)
                        .list())
                .as("today's is done, tomorrow's is planned, and a second start adds none")
                .containsExactly(LocalDate.parse("2026-11-10"), LocalDate.parse("2026-11-11"));
    }

    /** Days that other tests passed may just be being kept: until none has been there for a while. */
    private void forgetUpkeep() {
        await("no upkeep")
                .atMost(LONGEST_WAIT)
                .during(Duration.ofMillis(500))
                .ignoreException(OptimisticLockingException.class)
                .until(() -> {
                    List<ProcessInstance> old = runtime.createProcessInstanceQuery()
                            .processDefinitionKey("daily-upkeep")
                            .list();
                    old.forEach(one -> runtime.deleteProcessInstance(one.getId(), "another test's"));
                    return old.isEmpty();
                });
        jdbc.sql("delete from filing.upkeep_day").update();
    }

    private void awaitTaskToLoadTheYear() {
        await("the task").atMost(LONGEST_WAIT).untilAsserted(() -> assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("load-calendar-year")
                        .taskCandidateGroup("camunda-admin")
                        .count())
                .isEqualTo(1));
    }

    private static void moveTo(Desk desk, LocalDate day, LocalTime time) {
        ProductClock.at(day.atTime(time));
        desk.filing();
    }

    private List<String> watches(Desk desk) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(desk.ref())
                .processDefinitionKey("deadline-watch")
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
    }

    /** Moments for which a timer of this clock is armed. */
    private List<String> armed(long clock) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("deadline-watch")
                .variableValueEquals("clockId", clock)
                .list()
                .stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .map(Job::getDuedate)
                .map(due -> due == null ? "now" : due.toInstant().toString())
                .toList();
    }

    private void awaitTold(Desk desk, long clock, String... kinds) {
        await(String.join(", ", kinds)).atMost(LONGEST_WAIT).untilAsserted(() -> assertThat(desk.trail())
                .filteredOn(entry -> isOf(entry, clock))
                .extracting(entry -> entry.at("/after/kind").asText())
                .containsExactlyInAnyOrder(kinds));
    }

    private JsonNode notice(Desk desk, long clock, String kind) {
        return desk.trail().stream()
                .filter(entry ->
                        isOf(entry, clock) && entry.at("/after/kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(JsonNode entry, long clock) {
        return entry.path("what").asText().equals("notice.raised")
                && entry.at("/after/event").asText().contains(":" + clock + ":");
    }
}
