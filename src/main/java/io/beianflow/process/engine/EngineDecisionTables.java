package io.beianflow.process.engine;

import io.beianflow.process.DecisionTables;
import io.beianflow.process.SystemWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The deployed tables: a new version counts from the next evaluation on. */
@Component
class EngineDecisionTables implements DecisionTables {
    private final DecisionService decisions;
    private final SystemWork system;

    EngineDecisionTables(DecisionService decisions, SystemWork system) {
        this.decisions = decisions;
        this.system = system;
    }

    @Override
    public List<Map<String, Object>> evaluate(String key, Map<String, ?> inputs) {
        return system.call(() -> decisions
                .evaluateDecisionTableByKey(key)
                .decisionDefinitionWithoutTenantId()
                .variables(new HashMap<>(inputs))
                .evaluate()
                .getResultList());
    }
}
