package io.beianflow.review.delegate;

import static io.beianflow.process.Facts.CROSS_REVIEW_OVERDUE_AT;
import static io.beianflow.process.Facts.REVIEW_COUNT;

import io.beianflow.filing.TaskPlace;
import io.beianflow.review.CrossReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ChooseReviewersDelegate implements JavaDelegate {
    private final CrossReviews reviews;
    private final TaskPlace place;

    ChooseReviewersDelegate(CrossReviews reviews, TaskPlace place) {
        this.reviews = reviews;
        this.place = place;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CrossReviews.Opened opened = reviews.open(execution.getProcessBusinessKey(), place.track(execution));
        REVIEW_COUNT.set(execution, opened.count());
        CROSS_REVIEW_OVERDUE_AT.set(execution, opened.clock().overdueAt());
    }
}
