package io.beianflow.publication.delegate;

import io.beianflow.publication.Placements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseFilingDelegate implements JavaDelegate {
    private final Placements placements;

    CloseFilingDelegate(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.close(execution.getProcessBusinessKey());
    }
}
