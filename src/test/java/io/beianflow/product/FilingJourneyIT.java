package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.filing.Applicability;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Filings from intake to their end, over HTTP alone, each step by the person whose task it is. */
class FilingJourneyIT extends ProductTest {
    private static final String[] FIVE_ITEMS = {"请补充自评估报告中的风险防控措施。", "请说明训练数据来源。", "请补充算法流程图。", "请说明更新机制。", "请补充拟公示内容。"
    };

    @Autowired
    HistoryService history;

    @Autowired
    Applicability applicability;

    @Test
    void leadsASampleFromIntakeToItsNumberInEveryProduct() {
        SamplePackage sample = SamplePackage.trailRecommendation();
        Desk desk = open(sample);

        assertThat(desk.where()).isEqualTo("preparing preparation 1");
        assertThat(desk.waitsFor()).containsExactly("prepare-materials", "prepare-materials");
        assertThat(tracks(desk)).containsExactly("subject preparation 1", "algorithm preparation 1");
        assertThat(desk.clocks()).containsExactly("first-filing#1 running 2026-12-01");

        passesTheSubject(desk);
        passesTheFirstReviewAfterThreeCorrections(desk);
        passesTheSecondReviewAfterOneCorrection(desk);
        getsAndShowsTheNumber(desk, sample);

        assertThat(desk.clocks())
                .contains(
                        "first-filing#1 met 2026-12-01",
                        "subject-review#1 met 2026-12-07",
                        "first-review#1 met 2026-12-15",
                        "correction-response#1 met 2026-12-10",
                        "first-review#2 met 2026-12-18",
                        "first-review#3 met 2026-12-22",
                        "first-review#4 met 2026-12-24",
                        "second-review#1 met 2027-01-06",
                        "second-review#2 met 2027-01-08")
                .allMatch(clock -> clock.contains(" met "));
        assertThat(http.get("product", desk.path() + "/audit/verification")
                        .expect(200)
                        .path("intact")
                        .asBoolean())
                .isTrue();
        agreesWithTheEngineOnEveryTask(desk);
    }

    private void passesTheSubject(Desk desk) {
        desk.until("submit-subject");
        desk.does("product", "submit-subject", Map.of("applicationId", "ZT-2026-1", "submittedOn", FIRST_DAY));
        assertThat(desk.where()).isEqualTo("under-review subject-review 1");
        ProductClock.on("2026-11-30");
        desk.passes("subject-review");

        assertThat(desk.where()).startsWith("preparing");
        assertThat(tracks(desk)).first().asString().startsWith("subject");
    }

    private void passesTheFirstReviewAfterThreeCorrections(Desk desk) {
        desk.until("submit-algorithm");
        assertThat(desk.where()).isEqualTo("preparing algorithm-submission 1");
        ProductClock.on("2026-12-01");
        desk.does("product", "submit-algorithm", Map.of("applicationId", "SF-2026-1", "submittedOn", "2026-12-01"));
        assertThat(desk.where()).isEqualTo("under-review first-review 1");
        assertThat(desk.clocks())
                .contains("first-review#1 running 2026-12-15", "statutory-decision#1 running 2027-01-13");

        String sent = sha(desk, 1);
        answersACorrection(desk, 1, "2026-12-03", "2026-12-04");
        answersACorrection(desk, 2, "2026-12-07", "2026-12-08");
        answersACorrection(desk, 3, "2026-12-09", "2026-12-10");
        assertThat(sha(desk, 1)).as("what was sent first").isEqualTo(sent);
        assertThat(versions(desk, "test-report")).isEqualTo(4);
        assertThat(sentReports(desk)).as("which report each round sent").containsExactly(1, 2, 3, 4);

        ProductClock.on("2026-12-14");
        desk.passes("first-review");
        assertThat(desk.where()).isEqualTo("under-review product-info 1");
        assertThat(desk.clocks()).anyMatch(clock -> clock.startsWith("statutory-decision#1 paused"));
    }

    /** Five items, two owners, a new version of a document, one review, the same submission task. */
    private void answersACorrection(Desk desk, int round, String receivedOn, String resubmittedOn) {
        ProductClock.on(receivedOn);
        desk.sendsBack("first-review", FIVE_ITEMS);
        assertThat(desk.where()).isEqualTo("correction first-review " + round);
        assertThat(desk.clocks())
                .anyMatch(clock -> clock.startsWith("first-review#" + round + " met"))
                .anyMatch(clock -> clock.startsWith("correction-response#" + round + " running"))
                .anyMatch(clock -> clock.startsWith("statutory-decision#1 paused"));

        desk.does("product", "triage-correction", Map.of("items", itemsOfTwoOwners()));
        assertThat(desk.waitsFor()).hasSize(5).containsOnly("respond-to-correction");
        http.upload("tech", desk.ref(), "test-report", "测试报告.pdf", SamplePackage.document("第" + round + "次补正"))
                .expect(201);
        for (JsonNode item : desk.tasks("respond-to-correction")) {
            String owner = item.path("group").asText();
            desk.does(
                    owner,
                    item,
                    Map.of("reply", "已修改。", "changed", owner.equals("tech") ? List.of("test-report") : List.of()));
        }
        assertThat(desk.waitsFor()).containsExactly("cross-review");
        desk.does("legal", "cross-review", Map.of("approved", true));

        assertThat(desk.waitsFor()).containsExactly("submit-algorithm");
        ProductClock.on(resubmittedOn);
        desk.does("product", "submit-algorithm", Map.of("applicationId", "SF-2026-1", "submittedOn", resubmittedOn));
        assertThat(desk.where()).isEqualTo("under-review first-review " + (round + 1));
        assertThat(desk.clocks())
                .anyMatch(clock -> clock.startsWith("first-review#" + (round + 1) + " running"))
                .anyMatch(clock -> clock.startsWith("correction-response#" + round + " met"))
                .anyMatch(clock -> clock.startsWith("statutory-decision#1 running"));
    }

    private void passesTheSecondReviewAfterOneCorrection(Desk desk) {
        ProductClock.on("2026-12-16");
        desk.does("product", "complete-product-info", Map.of("submittedOn", "2026-12-16"));
        assertThat(desk.where()).isEqualTo("under-review second-review 1");
        assertThat(desk.clocks()).anyMatch(clock -> clock.startsWith("statutory-decision#1 running"));

        ProductClock.on("2026-12-17");
        desk.sendsBack("second-review", "请补充小程序的关闭入口截图。");
        assertThat(desk.where()).isEqualTo("correction second-review 1");
        desk.until("complete-product-info");
        ProductClock.on("2026-12-18");
        desk.does("product", "complete-product-info", Map.of("submittedOn", "2026-12-18"));
        assertThat(desk.where()).isEqualTo("under-review second-review 2");

        ProductClock.on("2026-12-21");
        desk.passes("second-review");
        assertThat(desk.where()).isEqualTo("awaiting-number number 1");
    }

    private void getsAndShowsTheNumber(Desk desk, SamplePackage sample) {
        desk.until("place-filing-number");
        assertThat(desk.where()).isEqualTo("placing placement 1");
        assertThat(desk.tasks("place-filing-number"))
                .extracting(task -> task.path("product").asText())
                .containsExactlyElementsOf(sample.products());

        desk.untilFiled();
        JsonNode filed = desk.filing();
        assertThat(filed.path("status").asText()).isEqualTo("filed");
        assertThat(filed.path("stage").asText()).isEqualTo("done");
        assertThat(filed.path("filingNumber").asText()).isEqualTo(desk.freeNumber());
        assertThat(filed.path("openTasks")).isEmpty();
        assertThat(filed.path("applicationIds").path("subject").asText()).isEqualTo("ZT-2026-1");
        assertThat(filed.path("applicationIds").path("algorithm").asText()).isEqualTo("SF-2026-1");
    }

    @Test
    void startsAgainAfterAFailedFirstReviewUnderTheSameReference() {
        Desk desk = open(SamplePackage.writingAssistant());

        desk.until("record-first-review-decision");
        desk.decide("first-review", "failed", Map.of("noticeText", "材料不符合要求。")).expect(200);
        assertThat(desk.waitsFor()).containsExactly("decide-after-failure");
        desk.does("manager", "decide-after-failure", Map.of("again", true));

        assertThat(desk.where()).isEqualTo("preparing preparation 2");
        assertThat(desk.waitsFor()).containsExactly("prepare-materials");
        desk.until("record-first-review-decision");
        assertThat(desk.where()).isEqualTo("under-review first-review 2");
        assertThat(desk.clocks())
                .anyMatch(clock -> clock.startsWith("first-review#2 running"))
                .anyMatch(clock -> clock.startsWith("statutory-decision#2 running"));
        desk.untilFiled();
        assertThat(desk.where()).isEqualTo("filed done 1");
        agreesWithTheEngineOnEveryTask(desk);
    }

    @Test
    void startsTheSubjectAgainAfterItFailed() {
        Desk desk = open(SamplePackage.trailRecommendation());

        desk.until("record-subject-decision");
        desk.decide("subject-review", "failed", Map.of()).expect(200);
        desk.does("manager", "decide-after-failure", Map.of("again", true));

        assertThat(desk.where()).isEqualTo("preparing preparation 2");
        desk.until("record-subject-decision");
        assertThat(desk.where()).isEqualTo("under-review subject-review 2");
        desk.until("record-first-review-decision");
        assertThat(desk.where()).isEqualTo("under-review first-review 1");
    }

    @Test
    void endsAFilingThatIsGivenUp() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());

        desk.until("record-first-review-decision");
        desk.decide("first-review", "failed", Map.of()).expect(200);
        desk.does("manager", "decide-after-failure", Map.of("again", false));

        assertThat(desk.where()).startsWith("failed done");
        assertThat(desk.waitsFor()).isEmpty();
        assertThat(desk.clocks()).noneMatch(clock -> clock.contains(" running ") || clock.contains(" paused "));
        agreesWithTheEngineOnEveryTask(desk);
    }

    @Test
    void givesUpBothTracksWhenTheSubjectIsGivenUp() {
        Desk desk = open(SamplePackage.trailRecommendation());

        desk.until("record-subject-decision");
        desk.decide("subject-review", "failed", Map.of()).expect(200);
        desk.does("manager", "decide-after-failure", Map.of("again", false));

        assertThat(desk.where()).startsWith("failed done");
        assertThat(desk.waitsFor()).isEmpty();
        agreesWithTheEngineOnEveryTask(desk);
    }

    @Test
    void takesTheNumberWithTheDecisionOfAFiledSubject() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());

        assertThat(tracks(desk)).containsExactly("algorithm preparation 1");
        desk.until("record-second-review-decision");
        desk.decide("second-review", "passed", Map.of("filingNumber", desk.freeNumber()))
                .expect(200);

        assertThat(desk.where()).isEqualTo("placing placement 1");
        assertThat(desk.waitsFor()).containsExactly("place-filing-number", "place-filing-number");
        assertThat(desk.trail())
                .noneMatch(entry -> entry.at("/after/key").asText().equals("record-subject-decision"));
    }

    @Test
    void showsATechnicalSupportersNumberInOnePlace() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject().asTechnicalSupporter());

        desk.until("place-filing-number");

        assertThat(desk.tasks("place-filing-number")).hasSize(1).noneMatch(task -> task.has("product"));
        desk.untilFiled();
        assertThat(desk.where()).isEqualTo("filed done 1");
    }

    @Test
    void keepsAMemoOfWhyNothingIsFiled() {
        Desk desk = open(SamplePackage.writingAssistant().with("/algorithm/publicOpinionProperty", false));

        assertThat(desk.where()).startsWith("not-required done");
        assertThat(desk.waitsFor()).isEmpty();
        assertThat(memo(desk)).contains("not-required").contains("publicOpinionProperty");
    }

    @Test
    void asksAPersonWhetherToFileWhenThePropertyIsAbsent() {
        Desk desk = open(SamplePackage.writingAssistant().without("/algorithm/publicOpinionProperty"));

        assertThat(desk.where()).isEqualTo("preparing intake 1");
        assertThat(desk.waitsFor()).containsExactly("confirm-applicability");
        desk.does("legal", "confirm-applicability", Map.of("filingRequired", true, "reason", "具有舆论属性。"));

        assertThat(desk.waitsFor()).containsExactly("prepare-materials", "prepare-materials");
    }

    @Test
    void closesAFilingThatAPersonFoundNotRequired() {
        Desk desk = open(SamplePackage.writingAssistant().without("/algorithm/publicOpinionProperty"));

        desk.does("legal", "confirm-applicability", Map.of("filingRequired", false, "reason", "仅限企业内部使用。"));

        assertThat(desk.where()).startsWith("not-required done");
        assertThat(memo(desk)).contains("仅限企业内部使用。");
    }

    private static List<String> tracks(Desk desk) {
        return Desk.stream(desk.filing().path("tracks"))
                .map(track -> track.path("track").asText() + " "
                        + track.path("stage").asText() + " "
                        + track.path("round").asInt())
                .toList();
    }

    private static List<Map<String, String>> itemsOfTwoOwners() {
        return IntStream.range(0, FIVE_ITEMS.length)
                .mapToObj(at -> Map.of("text", FIVE_ITEMS[at], "owner", at % 2 == 0 ? "product" : "tech"))
                .toList();
    }

    private JsonNode slot(Desk desk, String type) {
        return Desk.stream(http.get("product", desk.path() + "/materials").expect(200))
                .filter(slot -> slot.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private int versions(Desk desk, String type) {
        return slot(desk, type).path("versions").size();
    }

    private List<Integer> sentReports(Desk desk) {
        return jdbc.sql("""
                        select v.version from filing.submission s
                        join filing.material_sent m on m.submission = s.id
                        join filing.material_version v on v.id = m.material_version
                        join filing.material d on d.id = v.material
                        where s.ref = ? and s.stage = 'first-review' and d.type = 'test-report' order by s.round""").param(desk.ref()).query(Integer.class).list();
    }

    private String sha(Desk desk, int version) {
        return Desk.stream(slot(desk, "test-report").path("versions"))
                .filter(one -> one.path("version").asInt() == version)
                .findFirst()
                .orElseThrow()
                .path("sha256")
                .asText();
    }

    private String memo(Desk desk) {
        return applicability.memos(desk.ref()).toString();
    }

    /** The trail and the engine's own history name the same tasks, done by the same people. */
    private void agreesWithTheEngineOnEveryTask(Desk desk) {
        Map<String, String> engine = new TreeMap<>();
        for (HistoricTaskInstance task : history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(desk.ref())
                .list()) {
            engine.put(
                    task.getId(),
                    task.getTaskDefinitionKey() + " by " + task.getAssignee() + " "
                            + (task.getDeleteReason().equals("completed") ? "completed" : "withdrawn"));
        }
        Map<String, String> trail = new TreeMap<>();
        for (JsonNode entry : desk.trail()) {
            String what = entry.path("what").asText();
            if (what.equals("task.completed") || what.equals("task.withdrawn")) {
                assertThat(
                                what.equals("task.completed")
                                        ? entry.path("who").asText()
                                        : entry.at("/after/assignee").asText(null))
                        .isEqualTo(entry.at("/after/assignee").asText(null));
                trail.put(
                        entry.at("/after/task").asText(),
                        entry.at("/after/key").asText() + " by "
                                + entry.at("/after/assignee").asText(null) + " " + what.substring("task.".length()));
            }
        }
        List<String> opened = desk.trail().stream()
                .filter(entry -> entry.path("what").asText().equals("task.opened"))
                .map(entry -> entry.at("/after/task").asText())
                .sorted()
                .toList();

        assertThat(trail).isNotEmpty().isEqualTo(engine);
        assertThat(opened).containsExactlyElementsOf(engine.keySet());
    }
}
