package io.beianflow.review.delegate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.deadline.Clock;
import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.Clocks;
import io.beianflow.filing.TaskPlace;
import io.beianflow.process.CompletingTask;
import io.beianflow.process.OpenTask;
import io.beianflow.process.OpeningTask;
import io.beianflow.process.TaskDetails;
import io.beianflow.process.TaskInput;
import io.beianflow.process.TaskWork;
import io.beianflow.review.CrossReviews;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One group looks at what others prepared. Whoever prepared in this stage and round may not (contract section 5). */
@Component
class CrossReview implements TaskWork {
    private final CrossReviews reviews;
    private final TaskPlace place;
    private final Clocks clocks;

    CrossReview(CrossReviews reviews, TaskPlace place, Clocks clocks) {
        this.reviews = reviews;
        this.place = place;
        this.clocks = clocks;
    }

    @Override
    public String taskKey() {
        return "cross-review";
    }

    @Override
    public TaskDetails opened(OpeningTask task) {
        String track = place.track(task.facts());
        String group = reviews.request(task.ref(), track, task.number()).group();
        return place.of(task).forGroup(group).due(latest(task.ref(), track), null);
    }

    @Override
    public void completed(CompletingTask task) {
        boolean approved = task.input().flag("approved");
        JsonNode comments = comments(task.input(), approved);
        task.input().refuseIfFaulty();
        reviews.answer(task.ref(), track(task.task()), task.task().number(), approved, comments, task.user());
    }

    @Override
    public Set<String> excluded(OpenTask task) {
        return reviews.preparers(task.ref(), track(task), task.stage(), task.round());
    }

    private @Nullable LocalDate latest(String ref, String track) {
        return clocks.of(ref).stream()
                .filter(clock ->
                        clock.kind() == ClockKind.CROSS_REVIEW && clock.about().equals(track) && clock.isRunning())
                .map(Clock::latestOn)
                .findFirst()
                .orElse(null);
    }

    private static String track(OpenTask task) {
        return Objects.requireNonNull(task.track(), "a cross-review belongs to a track");
    }

    /** A list of {@code {target, text}}; at least one when the review returns. */
    private static JsonNode comments(TaskInput input, boolean approved) {
        ArrayNode comments = JsonNodeFactory.instance.arrayNode();
        List<JsonNode> entered = input.list("comments");
        for (int at = 0; at < entered.size(); at++) {
            String text = entered.get(at).path("text").asText("").strip();
            if (text.isEmpty()) {
                input.fault("comments/" + at + "/text", "required");
            }
            ObjectNode comment = comments.addObject();
            comment.put("target", entered.get(at).path("target").asText("").strip());
            comment.put("text", text);
        }
        if (!approved && input.has("approved") && entered.isEmpty()) {
            input.fault("comments", "required");
        }
        return comments;
    }
}
