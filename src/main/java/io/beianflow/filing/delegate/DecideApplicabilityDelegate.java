package io.beianflow.filing.delegate;

import static io.beianflow.process.Facts.APPLICABILITY;

import io.beianflow.filing.Applicability;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DecideApplicabilityDelegate implements JavaDelegate {
    private final Applicability applicability;

    DecideApplicabilityDelegate(Applicability applicability) {
        this.applicability = applicability;
    }

    @Override
    public void execute(DelegateExecution execution) {
        APPLICABILITY.set(execution, applicability.decide(execution.getProcessBusinessKey()));
    }
}
