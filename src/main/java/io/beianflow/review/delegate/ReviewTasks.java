package io.beianflow.review.delegate;

import static io.beianflow.process.Facts.AGAIN;
import static io.beianflow.process.Facts.SIGNED_OFF;
import static io.beianflow.process.Facts.SUBMITTED_BY;
import static io.beianflow.process.Facts.SUBMITTED_ON;

import io.beianflow.audit.Trail;
import io.beianflow.deadline.Clock;
import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.Clocks;
import io.beianflow.filing.Filings;
import io.beianflow.filing.Stage;
import io.beianflow.filing.TaskPlace;
import io.beianflow.filing.Track;
import io.beianflow.process.CompletingTask;
import io.beianflow.process.OpeningTask;
import io.beianflow.process.TaskDetails;
import io.beianflow.process.TaskWork;
import io.beianflow.review.RegulatorReviews;
import io.beianflow.review.SignOffs;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks around the authority's reviews that need no class of their own. */
@Configuration(proxyBeanMethods = false)
class ReviewTasks {
    private final TaskPlace place;
    private final Clocks clocks;

    ReviewTasks(TaskPlace place, Clocks clocks) {
        this.place = place;
        this.clocks = clocks;
    }

    @Bean
    TaskWork signOff(SignOffs signOffs) {
        return new SimpleTask("sign-off", place::of, task -> {
            boolean approved = task.input().flag("approved");
            boolean returned = !approved && task.input().has("approved");
            String comment =
                    returned ? task.input().text("comment") : task.input().optionalText("comment");
            task.input().refuseIfFaulty();
            signOffs.record(task.ref(), place.track(task.facts()), approved, comment, task.user());
            SIGNED_OFF.set(task.facts(), approved);
        });
    }

    @Bean
    TaskWork submitSubject(RegulatorReviews reviews) {
        return new SimpleTask("submit-subject", of(Track.SUBJECT), reviews::submitSubject);
    }

    @Bean
    TaskWork submitAlgorithm(RegulatorReviews reviews) {
        return new SimpleTask("submit-algorithm", of(Track.ALGORITHM), reviews::submitAlgorithm);
    }

    @Bean
    TaskWork recordSubjectDecision(RegulatorReviews reviews) {
        return recording(
                "record-subject-decision", Track.SUBJECT, Stage.SUBJECT_REVIEW, ClockKind.SUBJECT_REVIEW, reviews);
    }

    @Bean
    TaskWork recordFirstReviewDecision(RegulatorReviews reviews) {
        return recording(
                "record-first-review-decision", Track.ALGORITHM, Stage.FIRST_REVIEW, ClockKind.FIRST_REVIEW, reviews);
    }

    @Bean
    TaskWork recordSecondReviewDecision(RegulatorReviews reviews) {
        return recording(
                "record-second-review-decision",
                Track.ALGORITHM,
                Stage.SECOND_REVIEW,
                ClockKind.SECOND_REVIEW,
                reviews);
    }

    @Bean
    TaskWork completeProductInfo(RegulatorReviews reviews, Filings filings) {
        return new SimpleTask("complete-product-info", of(Track.ALGORITHM), task -> {
            SUBMITTED_ON.set(task.facts(), reviews.productInfoSubmittedOn(task).toString());
            SUBMITTED_BY.set(task.facts(), task.user());
        });
    }

    @Bean
    TaskWork inquireRegulator(Trail trail) {
        return new SimpleTask("inquire-regulator", of(Track.ALGORITHM), task -> {
            String note = task.input().text("note");
            task.input().refuseIfFaulty();
            trail.record(task.ref(), "regulator.inquired", null, Map.of("note", note));
        });
    }

    @Bean
    TaskWork decideAfterFailure(RegulatorReviews reviews) {
        return new SimpleTask("decide-after-failure", place::of, task -> {
            boolean again = task.input().flag("again");
            task.input().refuseIfFaulty();
            AGAIN.set(task.facts(), again);
            reviews.afterFailure(task.ref(), place.track(task.facts()), again, task.facts());
        });
    }

    private TaskWork recording(String key, String track, Stage stage, ClockKind kind, RegulatorReviews reviews) {
        return new SimpleTask(
                key,
                task -> clocks.open(task.ref(), kind)
                        .map(Clock::latestOn)
                        .map(latest -> place.of(task.ref(), track).due(latest, null))
                        .orElseGet(() -> place.of(task.ref(), track)),
                task -> reviews.decide(task, stage));
    }

    private Function<OpeningTask, TaskDetails> of(String track) {
        return task -> place.of(task.ref(), track);
    }

    private record SimpleTask(
            String taskKey, Function<OpeningTask, TaskDetails> opening, Consumer<CompletingTask> completion)
            implements TaskWork {
        @Override
        public TaskDetails opened(OpeningTask task) {
            return opening.apply(task);
        }

        @Override
        public void completed(CompletingTask task) {
            completion.accept(task);
        }
    }
}
