package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.identifier.FilingNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The people of company {@code demo} at work on one filing, over HTTP; whoever leads a group has the group's name. */
final class Desk {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Http http;
    private final String ref;

    private Desk(Http http, String ref) {
        this.http = http;
        this.ref = ref;
    }

    static Desk open(Http http, String user, SamplePackage source) {
        JsonNode opened =
                http.post(user, "/api/filings", "application/zip", source.zip()).expect(201);
        Desk desk = new Desk(http, opened.path("ref").asText());
        desk.settled(user);
        return desk;
    }

    /** Opens a filing of one of the user's companies. */
    static Desk open(Http http, String user, String company, SamplePackage source) {
        JsonNode opened = http.post(user, "/api/filings?company=" + company, "application/zip", source.zip())
                .expect(201);
        Desk desk = new Desk(http, opened.path("ref").asText());
        desk.settled(user);
        return desk;
    }

    String ref() {
        return ref;
    }

    String path() {
        return "/api/filings/" + ref;
    }

    /** The filing once no automatic step is left. */
    JsonNode filing() {
        return settled("product");
    }

    JsonNode settled(String user) {
        return await("filing " + ref + " settles")
                .atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> http.get(user, path()).expect(200), filing -> filing.path("settled")
                        .asBoolean());
    }

    String status() {
        return filing().path("status").asText();
    }

    /** Status, stage and round in one line. */
    String where() {
        JsonNode filing = filing();
        return filing.path("status").asText() + " " + filing.path("stage").asText() + " "
                + filing.path("round").asInt();
    }

    /** Keys of the open tasks, sorted. */
    List<String> waitsFor() {
        return stream(filing().path("openTasks"))
                .map(task -> task.path("key").asText())
                .sorted()
                .toList();
    }

    List<JsonNode> tasks(String key) {
        return stream(filing().path("openTasks"))
                .filter(task -> task.path("key").asText().equals(key))
                .toList();
    }

    /** The one open task of that key, or the first of several. */
    JsonNode task(String key) {
        List<JsonNode> tasks = tasks(key);
        assertThat(tasks)
                .as("open tasks '%s' of %s, which waits for %s", key, ref, waitsFor())
                .isNotEmpty();
        return tasks.get(0);
    }

    JsonNode task(String key, String group) {
        return tasks(key).stream()
                .filter(task -> task.path("group").asText().equals(group))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(ref + " has no task " + key + " of " + group + ": " + waitsFor()));
    }

    Http.Answer claim(String user, JsonNode task) {
        return http.post(user, "/api/tasks/" + task.path("id").asText() + "/claim", Map.of());
    }

    Http.Answer complete(String user, JsonNode task, Map<String, ?> variables) {
        return http.post(user, "/api/tasks/" + task.path("id").asText() + "/complete", Map.of("variables", variables));
    }

    /** Claims and completes. */
    void does(String user, JsonNode task, Map<String, ?> variables) {
        claim(user, task).expect(200);
        complete(user, task, variables).expect(200);
    }

    void does(String user, String key, Map<String, ?> variables) {
        does(user, task(key), variables);
    }

    Http.Answer decide(String stage, String outcome, Map<String, ?> more) {
        Map<String, Object> answer = new LinkedHashMap<>(more);
        answer.put("stage", stage);
        answer.put("outcome", outcome);
        answer.putIfAbsent("receivedOn", ProductClock.today().toString());
        return http.post("product", path() + "/decisions", answer);
    }

    void passes(String stage) {
        decide(stage, "passed", Map.of()).expect(200);
    }

    void sendsBack(String stage, String... items) {
        decide(
                        stage,
                        "correction",
                        Map.of(
                                "items",
                                Stream.of(items)
                                        .map(text -> Map.of("text", text))
                                        .toList()))
                .expect(200);
    }

    /** Works on, one task after another, everything right, until a task of that key is open. */
    void until(String key) {
        for (int steps = 0; steps < 40; steps++) {
            JsonNode filing = filing();
            assertThat(filing.path("incident").asText(null))
                    .as("incident of %s", ref)
                    .isNull();
            if (stream(filing.path("openTasks"))
                    .anyMatch(task -> task.path("key").asText().equals(key))) {
                return;
            }
            List<JsonNode> open = stream(filing.path("openTasks")).toList();
            assertThat(open).as("open tasks of %s on its way to %s", ref, key).isNotEmpty();
            doesRight(open.get(0));
        }
        throw new AssertionError(
                ref + " never came to " + key + ": it waits for " + waitsFor() + ", blocked by " + blockers());
    }

    private List<String> blockers() {
        return stream(http.get("product", path() + "/findings").expect(200).path("findings"))
                .filter(finding -> finding.path("severity").asText().equals("blocker"))
                .map(finding -> finding.path("rule").asText() + " at "
                        + finding.path("target").asText())
                .toList();
    }

    /** Works on until the filing is filed. */
    void untilFiled() {
        until("place-filing-number");
        for (JsonNode place : tasks("place-filing-number")) {
            doesRight(place);
        }
    }

    /** Does a task as it should be done, today. */
    void doesRight(JsonNode task) {
        String today = ProductClock.today().toString();
        String group = task.path("group").asText("product");
        switch (task.path("key").asText()) {
            case "prepare-materials" -> does("product", task, Map.of());
            case "cross-review" -> does(group, task, Map.of("approved", true));
            case "sign-off" -> does("officer", task, Map.of("approved", true));
            case "submit-subject" -> does("product", task, Map.of("applicationId", "S-" + ref, "submittedOn", today));
            case "submit-algorithm" -> does("product", task, Map.of("applicationId", "A-" + ref, "submittedOn", today));
            case "complete-product-info" -> does("product", task, Map.of("submittedOn", today));
            case "record-subject-decision" -> passes("subject-review");
            case "record-first-review-decision" -> passes("first-review");
            case "record-second-review-decision" -> passes("second-review");
            case "triage-correction" -> does("product", task, Map.of());
            case "respond-to-correction" -> does(group, task, Map.of("reply", "已按要求修改。", "changed", List.of()));
            case "record-filing-number" ->
                http.post(
                                "product",
                                path() + "/filing-number",
                                Map.of("filingNumber", freeNumber(), "receivedOn", today))
                        .expect(200);
            case "place-filing-number" -> does("product", task, Map.of("placedOn", today));
            default -> throw new AssertionError("Nobody knows how to do " + task);
        }
    }

    /** A number that no other filing has, its check digit right. */
    String freeNumber() {
        String digits = "110108" + ref.substring(ref.length() - 6) + "90126001";
        return "网信算备" + digits + new FilingNumber(digits + "0").expectedCheckDigit() + "号";
    }

    /** The last clock of that kind that has started. */
    JsonNode clock(String kind) {
        return stream(http.get("product", path() + "/deadlines").expect(200))
                .filter(clock -> clock.path("clock").asText().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(ref + " has no clock " + kind));
    }

    static LocalDate day(JsonNode clock, String name) {
        return LocalDate.parse(clock.path(name).asText());
    }

    /** {@code clock#round state latestOn} of each clock that has started, in their order. */
    List<String> clocks() {
        List<String> lines = new ArrayList<>();
        for (JsonNode clock : http.get("product", path() + "/deadlines").expect(200)) {
            lines.add(clock.path("clock").asText() + "#" + clock.path("round").asInt() + " "
                    + clock.path("state").asText() + " "
                    + clock.path("latestOn").asText());
        }
        return lines;
    }

    List<JsonNode> trail() {
        return stream(http.get("product", path() + "/audit").expect(200)).toList();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
