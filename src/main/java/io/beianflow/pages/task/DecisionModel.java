package io.beianflow.pages.task;

import io.beianflow.filing.Stage;
import io.beianflow.pages.Words;
import io.beianflow.process.OpenTask;
import io.beianflow.review.Submissions;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was sent, beside the authority's answer to it. */
@Component
class DecisionModel implements TaskModel {
    private static final Map<String, Stage> STAGES = Map.of(
            "record-subject-decision", Stage.SUBJECT_REVIEW,
            "record-first-review-decision", Stage.FIRST_REVIEW,
            "record-second-review-decision", Stage.SECOND_REVIEW,
            "inquire-regulator", Stage.FIRST_REVIEW);

    private final Submissions submissions;

    DecisionModel(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public Set<String> keys() {
        return STAGES.keySet();
    }

    @Override
    public void fill(OpenTask task, Words words, Locale locale, Model model) {
        Stage stage = STAGES.getOrDefault(task.key(), Stage.FIRST_REVIEW);
        submissions.latest(task.ref(), stage).ifPresent(sent -> model.addAttribute("sent", sent));
    }
}
