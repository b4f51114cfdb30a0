package io.beianflow.review.delegate;

import static io.beianflow.process.Facts.BLOCKED;
import static io.beianflow.process.Facts.SUBMITTED_BY;
import static io.beianflow.process.Facts.SUBMITTED_ON;

import io.beianflow.check.FilingChecks;
import io.beianflow.check.Gate;
import io.beianflow.review.RegulatorReviews;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckProductInfoDelegate implements JavaDelegate {
    private final FilingChecks checks;
    private final RegulatorReviews reviews;

    CheckProductInfoDelegate(FilingChecks checks, RegulatorReviews reviews) {
        this.checks = checks;
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean blocked =
                checks.run(execution.getProcessBusinessKey(), Gate.PRODUCT_INFO).blockedFor(Gate.PRODUCT_INFO);
        if (!blocked) {
            reviews.submitProductInfo(
                    execution.getProcessBusinessKey(),
                    execution.getProcessInstanceId(),
                    execution,
                    LocalDate.parse(SUBMITTED_ON.from(execution)),
                    SUBMITTED_BY.from(execution));
        }
        BLOCKED.set(execution, blocked);
    }
}
