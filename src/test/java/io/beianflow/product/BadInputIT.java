package io.beianflow.product;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every "no" of the contract: the status, where the fault is, and that nothing has happened. */
class BadInputIT extends ProductTest {
    private static final String TOMORROW = "2026-11-24";
    private static final String YESTERDAY = "2026-11-22";

    /** What is wrong for each task key, and the pointers of the answer. */
    private static final Map<String, Map<Map<String, ?>, Set<String>>> WRONG = Map.ofEntries(
            entry(
                    "confirm-applicability",
                    Map.of(
                            Map.of(), Set.of("/filingRequired", "/reason"),
                            Map.of("filingRequired", "perhaps", "reason", "因"), Set.of("/filingRequired"))),
            entry(
                    "cross-review",
                    Map.of(
                            Map.of(), Set.of("/approved"),
                            Map.of("approved", false), Set.of("/comments"),
                            Map.of("approved", false, "comments", List.of(Map.of("target", "/algorithm"))),
                                    Set.of("/comments/0/text"),
                            Map.of("approved", true, "comments", "好"), Set.of("/comments"))),
            entry(
                    "sign-off",
                    Map.of(
                            Map.of(), Set.of("/approved"),
                            Map.of("approved", "maybe", "comment", "?"), Set.of("/approved"),
                            Map.of("approved", false), Set.of("/comment"))),
            entry("submit-subject", submission()),
            entry("submit-algorithm", submission()),
            entry(
                    "record-subject-decision",
                    Map.of(
                            Map.of(), Set.of("/outcome", "/receivedOn"),
                            Map.of("outcome", "accepted", "receivedOn", FIRST_DAY), Set.of("/outcome"))),
            entry(
                    "record-first-review-decision",
                    Map.of(
                            Map.of("outcome", "passed", "receivedOn", YESTERDAY), Set.of("/receivedOn"),
                            Map.of("outcome", "passed", "receivedOn", TOMORROW), Set.of("/receivedOn"),
                            Map.of("outcome", "passed", "receivedOn", "2026-11-31"), Set.of("/receivedOn"),
                            Map.of("outcome", "correction", "receivedOn", FIRST_DAY), Set.of("/noticeText"),
                            Map.of("outcome", "correction", "receivedOn", FIRST_DAY, "items", List.of(Map.of())),
                                    Set.of("/items/0/text"),
                            Map.of(
                                            "outcome",
                                            "correction",
                                            "receivedOn",
                                            FIRST_DAY,
                                            "noticeText",
                                            "补正",
                                            "answerBy",
                                            YESTERDAY),
                                    Set.of("/answerBy"),
                            Map.of(
                                            "outcome",
                                            "passed",
                                            "receivedOn",
                                            FIRST_DAY,
                                            "filingNumber",
                                            "网信算备110108823483901230031号"),
                                    Set.of("/filingNumber"))),
            entry(
                    "triage-correction",
                    Map.of(
                            Map.of("items", List.of(Map.of("text", " "))), Set.of("/items/0/text"),
                            Map.of("items", List.of(Map.of("text", "一", "owner", "nobody"))), Set.of("/items/0/owner"),
                            Map.of("items", List.of(Map.of("text", "一", "owner", "outsider"))),
                                    Set.of("/items/0/owner"),
                            Map.of("items", List.of(Map.of("text", "一", "dueOn", "soon"))), Set.of("/items/0/dueOn"),
                            Map.of("items", "一"), Set.of("/items"))),
            entry(
                    "respond-to-correction",
                    Map.of(
                            Map.of(), Set.of("/reply"),
                            Map.of("reply", "已修改", "changed", List.of("test-report")), Set.of("/changed/0"),
                            Map.of("reply", "已修改", "changed", List.of("/algorithm/brief", "nothing-known")),
                                    Set.of("/changed/1"))),
            entry(
                    "complete-product-info",
                    Map.of(
                            Map.of(), Set.of("/submittedOn"),
                            Map.of("submittedOn", TOMORROW), Set.of("/submittedOn"))),
            entry(
                    "record-second-review-decision",
                    Map.of(
                            Map.of("outcome", "passed", "receivedOn", FIRST_DAY, "filingNumber", "网信算备12号"),
                            Set.of("/filingNumber"))),
            entry(
                    "record-filing-number",
                    Map.of(
                            Map.of(), Set.of("/filingNumber", "/receivedOn"),
                            Map.of("filingNumber", "网信算备1号", "receivedOn", FIRST_DAY), Set.of("/filingNumber"),
                            Map.of("filingNumber", "网信算备110108823483901230031号", "receivedOn", TOMORROW),
                                    Set.of("/receivedOn"),
                            Map.of(
                                            "filingNumber",
                                            "网信算备110108823483901230031号",
                                            "receivedOn",
                                            FIRST_DAY,
                                            "noticeUrl",
                                            "notice"),
                                    Set.of("/noticeUrl"))),
            entry(
                    "place-filing-number",
                    Map.of(
                            Map.of(), Set.of("/placedOn"),
                            Map.of("placedOn", TOMORROW), Set.of("/placedOn"),
                            Map.of("placedOn", FIRST_DAY, "evidence", "11111111-2222-3333-4444-555555555555"),
                                    Set.of("/evidence"))),
            entry("decide-after-failure", Map.of(Map.of(), Set.of("/again"))));

    @LocalServerPort
    int port;

    private static Map<Map<String, ?>, Set<String>> submission() {
        return Map.of(
                Map.of(), Set.of("/applicationId", "/submittedOn"),
                Map.of("applicationId", "A-1", "submittedOn", TOMORROW), Set.of("/submittedOn"),
                Map.of("applicationId", " ", "submittedOn", "23.11.2026"), Set.of("/applicationId", "/submittedOn"));
    }

    @Test
    void refusesWrongVariablesOfEveryTaskAndLeavesItOpen() {
        Set<String> refused = new HashSet<>();
        Desk asking = open(SamplePackage.writingAssistant().without("/algorithm/publicOpinionProperty"));
        refused.add(refusesWrongVariables(asking, "legal"));

        Desk desk = open(SamplePackage.trailRecommendation());
        boolean corrected = false;
        while (!desk.status().equals("filed")) {
            JsonNode task = desk.filing().path("openTasks").get(0);
            String key = task.path("key").asText();
            if (WRONG.containsKey(key) && refused.add(key)) {
                refusesWrongVariables(desk, claimant(task));
            }
            if (key.equals("record-first-review-decision") && !corrected) {
                corrected = true;
                desk.sendsBack("first-review", "请补充测试报告。");
            } else {
                desk.doesRight(task);
            }
        }

        Desk failing = open(SamplePackage.trailRecommendation().withFiledSubject());
        failing.until("record-first-review-decision");
        failing.decide("first-review", "failed", Map.of()).expect(200);
        refused.add(refusesWrongVariables(failing, "manager"));
        assertThat(refused).containsExactlyInAnyOrderElementsOf(WRONG.keySet());
    }

    private static String claimant(JsonNode task) {
        return task.path("key").asText().equals("sign-off")
                ? "officer"
                : task.path("group").asText("product");
    }

    /** The first open task, once with each kind of wrong variables; who claimed it keeps it. */
    private String refusesWrongVariables(Desk desk, String person) {
        JsonNode task = desk.filing().path("openTasks").get(0);
        String key = task.path("key").asText();
        desk.claim(person, task).expect(200);
        WRONG.get(key).forEach((variables, pointers) -> {
            JsonNode problem = desk.complete(person, task, variables).expect(422);
            assertThat(Desk.stream(problem.path("errors"))
                            .map(error -> error.path("pointer").asText()))
                    .as("%s with %s", key, variables)
                    .containsExactlyInAnyOrderElementsOf(pointers);
            assertThat(Desk.stream(problem.path("errors")))
                    .allMatch(error -> !error.path("message").asText().isBlank()
                            && !error.path("remedy").asText().isBlank());
        });
        http.post(person, "/api/tasks/" + task.path("id").asText() + "/complete", Map.of("variables", List.of(1)))
                .expect(422);
        assertThat(desk.tasks(key)).anyMatch(open -> open.path("id").equals(task.path("id")));
        return key;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/filings",
                "/api/filings/F-2026-000001",
                "/api/filings/F-2026-000001/data",
                "/api/filings/F-2026-000001/audit",
                "/api/tasks",
                "/api/rules",
                "/api/calendar/due?from=2026-11-23&workingDays=1"
            })
    void asksEverybodyForALogin(String path) {
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(401);
        assertThat(http.get("nobody", path).status()).isEqualTo(401);
    }

    @Test
    void refusesThoseWhoseBusinessItIsNot() {
        http.post(
                        "admin",
                        "/api/filings",
                        "application/zip",
                        SamplePackage.trailRecommendation().zip())
                .expect(403);
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");

        http.post("legal", desk.path() + "/decisions", decision("first-review", "passed"))
                .expect(403);

        assertThat(desk.waitsFor()).containsExactly("record-first-review-decision");
    }

    @Test
    void namesWhatAFilingWaitsForInstead() {
        Desk desk = open(SamplePackage.trailRecommendation());

        assertThat(waitingFor(http.post("product", desk.path() + "/decisions", decision("first-review", "passed"))))
                .containsExactly("prepare-materials");
        assertThat(waitingFor(http.post("product", desk.path() + "/filing-number", number(desk.freeNumber()))))
                .containsExactly("prepare-materials");

        desk.until("record-subject-decision");
        assertThat(waitingFor(http.upload(
                        "product", desk.ref(), "business-licence", "a.pdf", SamplePackage.document("late"))))
                .contains("record-subject-decision");

        Desk sent = open(SamplePackage.trailRecommendation().withFiledSubject());
        sent.until("record-first-review-decision");
        String etag = http.get("product", sent.path() + "/data").etag();
        assertThat(waitingFor(http.patch(
                        "product", sent.path() + "/data", etag, Map.of("algorithm", Map.of("version", "3")))))
                .containsExactly("record-first-review-decision");
        assertThat(waitingFor(
                        http.upload("product", sent.ref(), "test-report", "a.pdf", SamplePackage.document("late"))))
                .containsExactly("record-first-review-decision");
    }

    private static List<String> waitingFor(Http.Answer answer) {
        return Desk.stream(answer.expect(409).path("waitingFor"))
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void refusesAStageThatTheAuthorityDoesNotReview() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());

        assertThat(pointers(http.post("product", desk.path() + "/decisions", decision("third-review", "passed"))))
                .containsExactly("/stage");
    }

    @Test
    void changesDataOnWhatItWasMadeOnOnly() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        String path = desk.path() + "/data";
        Map<String, ?> change = Map.of("algorithm", Map.of("version", "2.1"));
        String etag = http.get("product", path).etag();

        http.patchBlindly("product", path, change).expect(428);
        http.patch("product", path, etag, change).expect(200);
        http.patch("tech", path, etag, Map.of("algorithm", Map.of("version", "2.2")))
                .expect(412);
        http.patch("tech", path, "\"nonsense\"", change).expect(412);

        assertThat(http.get("product", path)
                        .expect(200)
                        .at("/algorithm/version")
                        .asText())
                .isEqualTo("2.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"algorithm\":{\"category\":\"magic\"}}|/algorithm/category",
                "{\"algorithm\":\"text\"}|/algorithm",
                "{\"algorithm\":{\"onlineDate\":\"2026-13-45\"}}|/algorithm/onlineDate",
                "{\"subject\":null}|/subject",
                "{\"products\":{}}|/products"
            })
    void refusesAChangeThatBreaksTheShape(String patch, String pointer) {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        String path = desk.path() + "/data";
        Http.Answer before = http.get("product", path);

        Http.Answer answer = http.patch("product", path, before.etag(), patch);

        assertThat(pointers(answer)).anyMatch(found -> found.startsWith(pointer) || pointer.startsWith(found));
        assertThat(http.get("product", path).body()).isEqualTo(before.body());
    }

    @Test
    void refusesAPatchThatIsNoObject() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        String path = desk.path() + "/data";
        String etag = http.get("product", path).etag();

        assertThat(http.patch("product", path, etag, "[1]").status()).isIn(400, 422);
        assertThat(http.patch("product", path, etag, "{nonsense").status()).isIn(400, 422);
    }

    /** Archives nobody can open. */
    enum Archive {
        NOT_A_ZIP(422),
        EMPTY(422),
        WITHOUT_DATA(422),
        YAML_AND_JSON(422),
        BROKEN_YAML(422),
        BREAKS_THE_SHAPE(422),
        LEAVES_THE_PACKAGE(422),
        ABSOLUTE_PATH(422),
        LINK(422),
        TOO_MANY_FILES(413),
        TOO_LARGE(413),
        BOMB(413);

        private final int status;

        Archive(int status) {
            this.status = status;
        }

        byte[] bytes() throws IOException {
            byte[] filing =
                    SamplePackage.trailRecommendation().data().toString().getBytes(StandardCharsets.UTF_8);
            Map<String, byte[]> entries = new LinkedHashMap<>();
            if (this != WITHOUT_DATA) {
                entries.put("filing.json", filing);
            }
            switch (this) {
                case NOT_A_ZIP -> {
                    return "备案材料".getBytes(StandardCharsets.UTF_8);
                }
                case EMPTY -> {
                    return new byte[0];
                }
                case YAML_AND_JSON -> entries.put("filing.yaml", filing);
                case BROKEN_YAML -> {
                    entries.clear();
                    entries.put("filing.yaml", "subject: [".getBytes(StandardCharsets.UTF_8));
                }
                case BREAKS_THE_SHAPE ->
                    entries.put("filing.json", "{\"format\":\"filing-package/1\"}".getBytes(StandardCharsets.UTF_8));
                case LEAVES_THE_PACKAGE -> entries.put("../outside.txt", filing);
                case ABSOLUTE_PATH -> entries.put("/etc/outside.txt", filing);
                case WITHOUT_DATA -> entries.put("notes.txt", filing);
                case TOO_MANY_FILES -> {
                    for (int file = 0; file < 301; file++) {
                        entries.put("file-" + file + ".txt", new byte[] {1});
                    }
                }
                case TOO_LARGE -> {
                    byte[] noise = new byte[21 * 1024 * 1024];
                    new Random(1).nextBytes(noise);
                    entries.put("large.bin", noise);
                }
                case BOMB -> entries.put("zeros.bin", new byte[19 * 1024 * 1024]);
                default -> {}
            }
            return zip(entries, this == LINK);
        }

        private static byte[] zip(Map<String, byte[]> entries, boolean link) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putArchiveEntry(new ZipArchiveEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeArchiveEntry();
                }
                if (link) {
                    ZipArchiveEntry target = new ZipArchiveEntry("licence.pdf");
                    target.setUnixMode(0120777);
                    zip.putArchiveEntry(target);
                    zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
                    zip.closeArchiveEntry();
                }
            }
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void storesNothingOfAnUnusableArchive(Archive archive) throws IOException {
        List<Long> before = stored();

        for (String path : List.of("/api/filings", "/api/checks")) {
            JsonNode problem = http.post("product", path, "application/zip", archive.bytes())
                    .expect(archive.status);
            assertThat(problem.path("errors")).as("%s at %s", archive, path).isNotEmpty();
            assertThat(problem.path("errors").get(0).path("remedy").asText()).isNotBlank();
        }

        assertThat(stored()).isEqualTo(before);
    }

    private List<Long> stored() {
        return jdbc.sql("""
                        select count(*) from filing.filing union all
                        select count(*) from filing.content_chunk union all
                        select count(*) from filing.material_version""").query(Long.class).list();
    }

    @Test
    void opensAFilingOncePerIdempotencyKey() {
        JsonNode body = SamplePackage.trailRecommendation().data();
        JsonNode first =
                http.postOnce("product", "/api/filings", "open-once-1", body).expect(201);
        long filings = stored().get(0);

        JsonNode second =
                http.postOnce("product", "/api/filings", "open-once-1", body).expect(201);

        assertThat(second.path("ref")).isEqualTo(first.path("ref"));
        assertThat(stored().get(0)).isEqualTo(filings);
        assertThat(http.postOnce("outsider", "/api/filings", "open-once-1", body)
                        .expect(201)
                        .path("ref"))
                .as("another caller's key")
                .isNotEqualTo(first.path("ref"));
    }

    @ParameterizedTest
    @CsvSource({
        "size=101, /size",
        "size=0, /size",
        "page=-1, /page",
        "stage=limbo, /stage",
        "status=limbo, /status",
        "sort=shoe, /sort"
    })
    void refusesAListBeyondItsLimits(String query, String pointer) {
        assertThat(pointers(http.get("product", "/api/filings?" + query))).containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/filings?q=%00", "/api/board?q=a%00b"})
    void refusesACharacterThatNothingCanStore(String address) {
        assertThat(http.get("product", address).expect(422).path("type").asText())
                .isEqualTo("urn:beianflow:problem:unstorable-text");
    }

    @Test
    void answersAPageBehindTheLastWithNothing() {
        assertThat(http.get("product", "/api/filings?page=900&size=100")
                        .expect(200)
                        .path("items"))
                .isEmpty();
        assertThat(http.get("product", "/api/filings?page=some").status()).isIn(400, 422);
    }

    @Test
    void acceptsANumberWithAnOddCheckDigitAndSaysSo() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-filing-number");
        String right = desk.freeNumber();
        char digit = right.charAt(right.length() - 2);
        String odd = right.substring(0, right.length() - 2) + (digit == '9' ? '0' : (char) (digit + 1)) + "号";

        assertThat(pointers(http.post("product", desk.path() + "/filing-number", number("京ICP备1号"))))
                .containsExactly("/filingNumber");
        JsonNode answer = http.post("product", desk.path() + "/filing-number", number(odd))
                .expect(200);

        assertThat(answer.path("warnings")).hasSize(1);
        assertThat(desk.filing().path("filingNumber").asText()).isEqualTo(odd);
        assertThat(desk.waitsFor()).contains("place-filing-number");
    }

    @Test
    void refusesANumberThatAnotherFilingHas() {
        Desk first = open(SamplePackage.trailRecommendation().withFiledSubject());
        first.until("place-filing-number");
        String used = first.filing().path("filingNumber").asText();
        Desk second = open(SamplePackage.trailRecommendation().withFiledSubject());
        second.until("record-second-review-decision");

        second.decide("second-review", "passed", Map.of("filingNumber", used)).expect(409);
        assertThat(second.waitsFor()).containsExactly("record-second-review-decision");
        second.until("record-filing-number");
        http.post("product", second.path() + "/filing-number", number(used)).expect(409);

        assertThat(second.waitsFor()).containsExactly("record-filing-number");
        assertThat(second.filing().path("filingNumber").isNull()).isTrue();
    }

    @Test
    void refusesDocumentsItDoesNotKnow() {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());

        assertThat(http.upload("product", desk.ref(), "love-letter", "a.pdf", SamplePackage.document("x"))
                        .status())
                .isIn(404, 422);
        assertThat(http.get("product", desk.path() + "/materials/test-report/versions/9")
                        .status())
                .isEqualTo(404);
        http.get("product", "/api/filings/F-1999-000001").expect(404);
        http.get("product", "/api/tasks?ref=F-1999-000001").expect(404);
        http.post("product", "/api/tasks/unknown/claim", Map.of()).expect(404);
    }

    private static Map<String, String> decision(String stage, String outcome) {
        return Map.of("stage", stage, "outcome", outcome, "receivedOn", FIRST_DAY);
    }

    private static Map<String, String> number(String number) {
        return Map.of("filingNumber", number, "receivedOn", FIRST_DAY);
    }

    private static List<String> pointers(Http.Answer answer) {
        return Desk.stream(answer.expect(422).path("errors"))
                .map(error -> error.path("pointer").asText())
                .toList();
    }
}
