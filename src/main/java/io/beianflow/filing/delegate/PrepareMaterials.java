package io.beianflow.filing.delegate;

import io.beianflow.filing.Contributions;
import io.beianflow.filing.TaskPlace;
import io.beianflow.process.CompletingTask;
import io.beianflow.process.OpeningTask;
import io.beianflow.process.TaskDetails;
import io.beianflow.process.TaskWork;
import org.springframework.stereotype.Component;

/** Data and documents are changed before; completing hands them to the checks. Whoever completes has prepared. */
@Component
class PrepareMaterials implements TaskWork {
    private final TaskPlace place;
    private final Contributions contributions;

    PrepareMaterials(TaskPlace place, Contributions contributions) {
        this.place = place;
        this.contributions = contributions;
    }

    @Override
    public String taskKey() {
        return "prepare-materials";
    }

    @Override
    public TaskDetails opened(OpeningTask task) {
        return place.of(task);
    }

    @Override
    public void completed(CompletingTask task) {
        contributions.record(task.task(), task.user());
    }
}
