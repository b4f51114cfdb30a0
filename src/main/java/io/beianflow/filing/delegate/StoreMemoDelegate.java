package io.beianflow.filing.delegate;

import io.beianflow.filing.Filings;
import io.beianflow.filing.Status;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The memo itself was kept with the decision; here the filing ends. */
@Component
class StoreMemoDelegate implements JavaDelegate {
    private final Filings filings;

    StoreMemoDelegate(Filings filings) {
        this.filings = filings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        filings.end(execution.getProcessBusinessKey(), Status.NOT_REQUIRED);
    }
}
