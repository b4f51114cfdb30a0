package io.beianflow.check.delegate;

import static io.beianflow.process.Facts.PREPARATION_STAGE;

import io.beianflow.check.MaterialNeeds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DetermineMaterialsDelegate implements JavaDelegate {
    private final MaterialNeeds needs;

    DetermineMaterialsDelegate(MaterialNeeds needs) {
        this.needs = needs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        needs.determine(execution.getProcessBusinessKey(), PREPARATION_STAGE.from(execution));
    }
}
