package io.beianflow.publication.delegate;

import static io.beianflow.process.Facts.OVERDUE_AT;
import static io.beianflow.process.Facts.PLACEMENT_COUNT;

import io.beianflow.publication.Placements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanPlacementsDelegate implements JavaDelegate {
    private final Placements placements;

    PlanPlacementsDelegate(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Placements.Plan plan = placements.plan(execution.getProcessBusinessKey());
        PLACEMENT_COUNT.set(execution, plan.count());
        OVERDUE_AT.set(execution, plan.clock().overdueAt());
    }
}
