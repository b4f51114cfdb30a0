package io.beianflow.correction.delegate;

import static io.beianflow.process.Facts.ITEM_COUNT;
import static io.beianflow.process.Facts.OVERDUE_AT;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.correction.CorrectionNotice;
import io.beianflow.correction.CorrectionNotice.Assignment;
import io.beianflow.correction.CorrectionNotices;
import io.beianflow.deadline.Clock;
import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.Clocks;
import io.beianflow.filing.TaskPlace;
import io.beianflow.identity.Groups;
import io.beianflow.identity.Members;
import io.beianflow.process.CompletingTask;
import io.beianflow.process.OpenTask;
import io.beianflow.process.OpeningTask;
import io.beianflow.process.TaskDetails;
import io.beianflow.process.TaskInput;
import io.beianflow.process.TaskWork;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Splits a notice into items and gives each an owner; prefilled from the notice, so an empty input accepts it as it is. */
@Component
class TriageCorrection implements TaskWork {
    private final CorrectionNotices notices;
    private final TaskPlace place;
    private final Clocks clocks;
    private final Members members;

    TriageCorrection(CorrectionNotices notices, TaskPlace place, Clocks clocks, Members members) {
        this.notices = notices;
        this.place = place;
        this.clocks = clocks;
        this.members = members;
    }

    @Override
    public String taskKey() {
        return "triage-correction";
    }

    @Override
    public TaskDetails opened(OpeningTask task) {
        return place.of(task).due(open(task.ref()).latestOn(), null);
    }

    @Override
    public void completed(CompletingTask task) {
        OpenTask open = task.task();
        CorrectionNotice notice = notices.require(open.ref(), open.stage(), open.round());
        List<Assignment> items = task.input().has("items") ? entered(task.input(), open.company()) : prefilled(notice);
        task.input().refuseIfFaulty();
        notices.assign(notice, items);
        ITEM_COUNT.set(task.facts(), items.size());
        OVERDUE_AT.set(task.facts(), open(open.ref()).overdueAt());
    }

    private Clock open(String ref) {
        return clocks.open(ref, ClockKind.CORRECTION_RESPONSE)
                .orElseThrow(() ->
                        new IllegalStateException("Filing " + ref + " answers a notice, but no clock runs for it"));
    }

    private static List<Assignment> prefilled(CorrectionNotice notice) {
        return notice.items().stream()
                .map(item -> new Assignment(item.text(), Groups.PRODUCT, null, null))
                .toList();
    }

    private List<Assignment> entered(TaskInput input, String company) {
        List<Assignment> items = new ArrayList<>();
        List<JsonNode> entered = input.list("items");
        for (int at = 0; at < entered.size(); at++) {
            JsonNode item = entered.get(at);
            String text = item.path("text").asText("").strip();
            if (text.isEmpty()) {
                input.fault("items/" + at + "/text", "required");
            }
            String owner = item.path("owner").asText("").strip();
            boolean group = owner.isEmpty() || Groups.FILING.contains(owner);
            if (!group && !members.isIn(owner, company)) {
                input.fault("items/" + at + "/owner", "owner-unknown", owner);
            }
            items.add(new Assignment(
                    text,
                    group ? (owner.isEmpty() ? Groups.PRODUCT : owner) : null,
                    group ? null : owner,
                    dueOn(input, item, at)));
        }
        return items;
    }

    private static @Nullable LocalDate dueOn(TaskInput input, JsonNode item, int at) {
        String text = item.path("dueOn").asText("").strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            input.fault("items/" + at + "/dueOn", "day-expected");
            return null;
        }
    }
}
