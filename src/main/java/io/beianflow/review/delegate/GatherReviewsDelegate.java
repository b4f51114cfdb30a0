package io.beianflow.review.delegate;

import static io.beianflow.process.Facts.APPROVED;

import io.beianflow.filing.TaskPlace;
import io.beianflow.review.CrossReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class GatherReviewsDelegate implements JavaDelegate {
    private final CrossReviews reviews;
    private final TaskPlace place;

    GatherReviewsDelegate(CrossReviews reviews, TaskPlace place) {
        this.reviews = reviews;
        this.place = place;
    }

    @Override
    public void execute(DelegateExecution execution) {
        APPROVED.set(execution, reviews.gather(execution.getProcessBusinessKey(), place.track(execution)));
    }
}
