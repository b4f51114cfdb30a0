package io.beianflow.publication.delegate;

import io.beianflow.deadline.Clock;
import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.Clocks;
import io.beianflow.filing.TaskPlace;
import io.beianflow.filing.Track;
import io.beianflow.material.Materials;
import io.beianflow.process.CompletingTask;
import io.beianflow.process.OpeningTask;
import io.beianflow.process.TaskDetails;
import io.beianflow.process.TaskInput;
import io.beianflow.process.TaskWork;
import io.beianflow.publication.Placement;
import io.beianflow.publication.Placements;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One product shows the number, with the link to the public notice and nothing that praises it. */
@Component
class PlaceFilingNumber implements TaskWork {
    private final Placements placements;
    private final Materials materials;
    private final TaskPlace place;
    private final Clocks clocks;
    private final java.time.Clock now;

    PlaceFilingNumber(Placements placements, Materials materials, TaskPlace place, Clocks clocks, java.time.Clock now) {
        this.placements = placements;
        this.materials = materials;
        this.place = place;
        this.clocks = clocks;
        this.now = now;
    }

    @Override
    public String taskKey() {
        return "place-filing-number";
    }

    @Override
    public TaskDetails opened(OpeningTask task) {
        Placement placement = placements.of(task.ref()).get(task.number() - 1);
        TaskDetails details = place.of(task.ref(), Track.ALGORITHM)
                .due(
                        clocks.open(task.ref(), ClockKind.PLACEMENT)
                                .map(Clock::latestOn)
                                .orElse(null),
                        null);
        return placement.product() == null ? details : details.forProduct(placement.product());
    }

    @Override
    public void completed(CompletingTask task) {
        LocalDate placedOn = task.input().day("placedOn", null, LocalDate.now(now));
        UUID evidence = evidence(task.input(), task.ref());
        String note = task.input().optionalText("note");
        task.input().refuseIfFaulty();
        placements.placed(task.ref(), task.task().number(), placedOn, evidence, note, task.user());
    }

    /** The id of any version of any document of this filing. */
    private @Nullable UUID evidence(TaskInput input, String ref) {
        String id = input.optionalText("evidence");
        if (id == null) {
            return null;
        }
        return materials.slots(ref).stream()
                .flatMap(slot -> slot.versions().stream())
                .filter(version -> version.id().toString().equals(id))
                .findFirst()
                .map(version -> version.id())
                .orElseGet(() -> {
                    input.fault("evidence", "evidence-unknown", id);
                    return null;
                });
    }
}
