package io.beianflow.filing;

import io.beianflow.process.Facts;
import io.beianflow.process.OpeningTask;
import io.beianflow.process.TaskDetails;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Where in its filing a step stands: track, stage and round, from the facts of the instance and the filing itself. */
@Component
public class TaskPlace {
    private final Filings filings;

    TaskPlace(Filings filings) {
        this.filings = filings;
    }

    /** The track an instance works for: subject or algorithm. */
    public String track(VariableScope facts) {
        return Facts.PREPARATION_STAGE
                .optionalFrom(facts)
                .orElseGet(() -> Facts.REVIEW_STAGE.from(facts).equals(Stage.SUBJECT_REVIEW.id())
                        ? Track.SUBJECT
                        : Track.ALGORITHM);
    }

    /** Details of a task of the track the instance works for, at the stage and round the track is in. */
    public TaskDetails of(OpeningTask task) {
        return of(task.ref(), track(task.facts()));
    }

    public TaskDetails of(String ref, String track) {
        Track at = filings.require(ref).requireTrack(track);
        return TaskDetails.of(track, at.stage().id(), at.round());
    }
}
