package io.beianflow.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.filing.Filings;
import io.beianflow.filing.Stage;
import io.beianflow.process.OpenTask;
import io.beianflow.process.OpenTasks;
import io.beianflow.process.TaskDesk;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The regulator's answers as one call each, for callers that do not claim tasks (contract section 4). */
@Service
public class RegulatorAnswers {
    private static final Map<String, String> TASK_OF_STAGE = Map.of(
            Stage.SUBJECT_REVIEW.id(), "record-subject-decision",
            Stage.FIRST_REVIEW.id(), "record-first-review-decision",
            Stage.SECOND_REVIEW.id(), "record-second-review-decision");

    private final Filings filings;
    private final OpenTasks tasks;
    private final TaskDesk desk;

    RegulatorAnswers(Filings filings, OpenTasks tasks, TaskDesk desk) {
        this.filings = filings;
        this.tasks = tasks;
        this.desk = desk;
    }

    /** Completes the waiting record task of {@code stage} in the caller's name; 409 when the filing waits for something else. */
    public void decide(String ref, JsonNode body) {
        filings.require(ref);
        String stage = body.path("stage").asText("");
        String key = TASK_OF_STAGE.get(stage);
        if (key == null) {
            throw Refusal.invalid(List.of(Fault.at(
                    "/stage",
                    "choice-expected",
                    String.join(", ", TASK_OF_STAGE.keySet().stream().sorted().toList()))));
        }
        ObjectNode input = body.deepCopy();
        input.remove("stage");
        desk.completeDirectly(waiting(ref, key), input);
    }

    /** Completes {@code record-filing-number} in the caller's name; 409 when the filing waits for something else. */
    public void number(String ref, JsonNode body) {
        filings.require(ref);
        desk.completeDirectly(waiting(ref, "record-filing-number"), body);
    }

    private OpenTask waiting(String ref, String key) {
        List<OpenTask> open = tasks.of(ref);
        return open.stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.waitingFor(
                        "waits-for-other",
                        open.stream().map(OpenTask::key).distinct().toList(),
                        key));
    }
}
