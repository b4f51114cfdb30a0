package io.beianflow.pages.filing;

import io.beianflow.filing.Filing;
import io.beianflow.filing.Stage;
import io.beianflow.filing.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a track is: its stages in order, each done, on or still to come. */
public record Progress(String track, List<Step> steps) {
    private static final List<Stage> SUBJECT = List.of(Stage.PREPARATION, Stage.SUBJECT_REVIEW);
    private static final List<Stage> ALGORITHM = List.of(
            Stage.PREPARATION,
            Stage.ALGORITHM_SUBMISSION,
            Stage.FIRST_REVIEW,
            Stage.PRODUCT_INFO,
            Stage.SECOND_REVIEW,
            Stage.NUMBER,
            Stage.PLACEMENT,
            Stage.DONE);

    /**
     * One stage.
     *
     * @param state done, on, stopped or todo
     * @param round of the stage that is on, else 0
     */
    public record Step(String stage, String state, int round) {}

    public Progress {
        steps = List.copyOf(steps);
    }

    static List<Progress> of(Filing filing) {
        List<Progress> tracks = new ArrayList<>();
        filing.track(Track.SUBJECT)
                .ifPresent(track -> tracks.add(of(filing, Optional.of(track), SUBJECT, Track.SUBJECT)));
        tracks.add(of(filing, filing.track(Track.ALGORITHM), ALGORITHM, Track.ALGORITHM));
        return tracks;
    }

    private static Progress of(Filing filing, Optional<Track> track, List<Stage> stages, String name) {
        boolean all = track.map(Track::passed).orElse(false);
        int at = track.map(on -> stages.indexOf(on.stage())).orElse(-1);
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < stages.size(); step++) {
            boolean on = step == at && !all;
            String state = all || step < at ? "done" : on ? (filing.status().isFinal() ? "stopped" : "on") : "todo";
            steps.add(new Step(
                    stages.get(step).id(), state, on ? track.map(Track::round).orElse(0) : 0));
        }
        return new Progress(name, steps);
    }
}
