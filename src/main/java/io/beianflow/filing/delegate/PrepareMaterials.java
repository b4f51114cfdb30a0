package io.beianflow.filing.delegate;

import io.beianflow.filing.Contributions;
import io.beianflow.filing.Filings;
import io.beianflow.filing.Stage;
import io.beianflow.filing.TaskPlace;
import io.beianflow.filing.Track;
import io.beianflow.process.CompletingTask;
import io.beianflow.process.OpeningTask;
import io.beianflow.process.TaskDetails;
import io.beianflow.process.TaskWork;
import org.springframework.stereotype.Component;

/** Data and documents are changed before; completing hands them to the checks. Whoever completes has prepared. */
@Component
class PrepareMaterials implements TaskWork {
    private final TaskPlace place;
    private final Filings filings;
    private final Contributions contributions;

    PrepareMaterials(TaskPlace place, Filings filings, Contributions contributions) {
        this.place = place;
        this.filings = filings;
        this.contributions = contributions;
    }

    @Override
    public String taskKey() {
        return "prepare-materials";
    }

    @Override
    public TaskDetails opened(OpeningTask task) {
        String track = place.track(task.facts());
        Track at = filings.require(task.ref()).requireTrack(track);
        if (at.stage() == Stage.ALGORITHM_SUBMISSION) {
            filings.move(task.ref(), track, before -> before.at(Stage.PREPARATION, before.round()));
        }
        return place.of(task);
    }

    @Override
    public void completed(CompletingTask task) {
        contributions.record(task.task(), task.user());
    }
}
