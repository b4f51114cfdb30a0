package io.beianflow.process.engine;

import io.beianflow.identity.EngineRights;
import io.beianflow.process.DecisionTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The deployed tables: a new version counts from the next evaluation on. */
@Component
class EngineDecisionTables implements DecisionTables {
    private final DecisionService decisions;
    private final EngineRights rights;

    EngineDecisionTables(DecisionService decisions, EngineRights rights) {
        this.decisions = decisions;
        this.rights = rights;
    }

    @Override
    public List<Map<String, Object>> evaluate(String key, Map<String, ?> inputs) {
        return rights.unchecked(() -> decisions
                .evaluateDecisionTableByKey(key)
                .decisionDefinitionWithoutTenantId()
                .variables(new HashMap<>(inputs))
                .evaluate()
                .getResultList());
    }
}
