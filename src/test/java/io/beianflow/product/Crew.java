package io.beianflow.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Everybody who works on filings, each doing the simplest right thing as soon as it is asked of them. */
final class Crew {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Http http;
    private final boolean correctionFirst;

    /** @param correctionFirst whether the authority returns the subject once before it passes it */
    Crew(Http http, boolean correctionFirst) {
        this.http = http;
        this.correctionFirst = correctionFirst;
    }

    /** Claims and completes what is open now for a filing. */
    void work(String ref) {
        for (JsonNode task : http.get("manager", "/api/tasks?ref=" + ref).expect(200)) {
            String path = "/api/tasks/" + task.path("id").asText();
            String user = who(task);
            if (task.path("assignee").isNull()) {
                http.post(user, path + "/claim", "").expect(200);
            }
            http.post(user, path + "/complete", Map.of("variables", answer(task)))
                    .expect(200);
        }
    }

    /** Demo users are called as their group. */
    private static String who(JsonNode task) {
        JsonNode assignee = task.path("assignee");
        return assignee.isTextual()
                ? assignee.asText()
                : task.path("candidateGroups").path(0).asText();
    }

    private Map<String, Object> answer(JsonNode task) {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        return switch (task.path("key").asText()) {
            case "prepare-materials", "triage-correction" -> Map.of();
            case "cross-review", "sign-off" -> Map.of("approved", true);
            case "submit-subject", "submit-algorithm" ->
                Map.of("applicationId", "A-" + NUMBER.incrementAndGet(), "submittedOn", today);
            case "record-subject-decision" ->
                correctionFirst && task.path("round").asInt() == 1
                        ? Map.of(
                                "outcome",
                                "correction",
                                "receivedOn",
                                today,
                                "noticeText",
                                "请说明两点",
                                "items",
                                List.of(Map.of("text", "说明第一点"), Map.of("text", "说明第二点")))
                        : Map.of("outcome", "passed", "receivedOn", today);
            case "record-first-review-decision", "record-second-review-decision" ->
                Map.of("outcome", "passed", "receivedOn", today);
            case "complete-product-info" -> Map.of("submittedOn", today);
            case "respond-to-correction" -> Map.of("reply", "已说明", "changed", List.of());
            case "record-filing-number" ->
                Map.of(
                        "filingNumber",
                        "网信算备330106%07d01260011号".formatted(NUMBER.incrementAndGet()),
                        "receivedOn",
                        today);
            case "place-filing-number" -> Map.of("placedOn", today);
            default -> throw new IllegalStateException("Nobody knows what to do with " + task);
        };
    }
}
