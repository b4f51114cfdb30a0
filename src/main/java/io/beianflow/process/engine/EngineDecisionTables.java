package io.beianflow.process.engine;

import io.beianflow.identity.EngineRights;
import io.beianflow.process.DecisionTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** The deployed tables: a new version counts from the next evaluation on. */
@Component
class EngineDecisionTables implements DecisionTables {
    private final DecisionService decisions;
    private final RepositoryService repository;
    private final EngineRights rights;
    /** Beside the process engine, which would write a line for every cell of every matched row. */
    private final DmnEngine unrecorded =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final Map<String, DmnDecision> byDefinition = new ConcurrentHashMap<>();

    EngineDecisionTables(DecisionService decisions, RepositoryService repository, EngineRights rights) {
        this.decisions = decisions;
        this.repository = repository;
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

    @Override
    public List<Map<String, Object>> look(String key, Map<String, ?> inputs) {
        DmnDecision newest = rights.unchecked(() -> newest(key));
        return unrecorded.evaluateDecisionTable(newest, new HashMap<>(inputs)).getResultList();
    }

    private DmnDecision newest(String key) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("No decision '" + key + "' is deployed");
        }
        return byDefinition.computeIfAbsent(definition.getId(), id -> read(key, id));
    }

    private DmnDecision read(String key, String definition) {
        try (InputStream table = repository.getDecisionModel(definition)) {
            return unrecorded.parseDecision(key, table);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
