package io.beianflow.correction.delegate;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.correction.CorrectionItem;
import io.beianflow.correction.CorrectionNotice;
import io.beianflow.correction.CorrectionNotices;
import io.beianflow.deadline.Clock;
import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.Clocks;
import io.beianflow.filing.Contributions;
import io.beianflow.filing.TaskPlace;
import io.beianflow.material.MaterialType;
import io.beianflow.material.Materials;
import io.beianflow.process.CompletingTask;
import io.beianflow.process.OpenTask;
import io.beianflow.process.OpeningTask;
import io.beianflow.process.TaskDetails;
import io.beianflow.process.TaskInput;
import io.beianflow.process.TaskWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The owner of one item answers it: what was changed, or why nothing needs to be (RJ-085). */
@Component
class RespondToCorrection implements TaskWork {
    private final CorrectionNotices notices;
    private final Materials materials;
    private final Contributions contributions;
    private final TaskPlace place;
    private final Clocks clocks;

    RespondToCorrection(
            CorrectionNotices notices,
            Materials materials,
            Contributions contributions,
            TaskPlace place,
            Clocks clocks) {
        this.notices = notices;
        this.materials = materials;
        this.contributions = contributions;
        this.place = place;
        this.clocks = clocks;
    }

    @Override
    public String taskKey() {
        return "respond-to-correction";
    }

    @Override
    public TaskDetails opened(OpeningTask task) {
        TaskDetails details = place.of(task);
        CorrectionItem item = notices.require(task.ref(), details.stage(), details.round())
                .items()
                .get(task.number() - 1);
        TaskDetails owned = item.ownerUser() != null
                ? details.forUser(item.ownerUser())
                : details.forGroup(Objects.requireNonNull(item.ownerGroup(), "triage gives every item an owner"));
        return owned.item(item.id(), item.text()).due(dueOn(task.ref(), item), null);
    }

    @Override
    public void completed(CompletingTask task) {
        OpenTask open = task.task();
        CorrectionNotice notice = notices.require(open.ref(), open.stage(), open.round());
        CorrectionItem item = notice.items().stream()
                .filter(candidate -> candidate.id().equals(open.itemId()))
                .findFirst()
                .orElseThrow();
        String reply = task.input().text("reply");
        List<String> changed = changed(task.input(), notice);
        task.input().refuseIfFaulty();
        notices.reply(item, reply, changed, task.user());
        contributions.record(open, task.user());
    }

    private LocalDate dueOn(String ref, CorrectionItem item) {
        LocalDate latest = clocks.open(ref, ClockKind.CORRECTION_RESPONSE)
                .map(Clock::latestOn)
                .orElseThrow(() ->
                        new IllegalStateException("Filing " + ref + " answers a notice, but no clock runs for it"));
        return item.dueOn() != null && item.dueOn().isBefore(latest) ? item.dueOn() : latest;
    }

    /** Pointers and material types; a named material needs a version newer than the notice. */
    private List<String> changed(TaskInput input, CorrectionNotice notice) {
        List<String> changed = new ArrayList<>();
        List<JsonNode> entered = input.list("changed");
        for (int at = 0; at < entered.size(); at++) {
            String what = entered.get(at).asText("").strip();
            if (what.startsWith("/")) {
                changed.add(what);
            } else if (MaterialType.of(what).isEmpty()) {
                input.fault("changed/" + at, "changed-unknown", what);
            } else if (materials.current(notice.ref()).stream()
                    .noneMatch(version -> version.type().id().equals(what)
                            && version.receivedAt().isAfter(notice.recordedAt()))) {
                input.fault(
                        "changed/" + at,
                        "material-not-newer",
                        what,
                        notice.receivedOn().toString());
            } else {
                changed.add(what);
            }
        }
        return changed;
    }
}
