package io.beianflow.check;

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
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables as shipped, or as they lie in a directory, evaluated without engine and database: for the command line. */
public final class StandaloneDecisionTables implements DecisionTables {
    private final String location;
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> decisions = new ConcurrentHashMap<>();

    /**
     * Reads nothing yet.
     *
     * @param location as {@code beianflow.processes.location}: {@code classpath:…} or {@code file:…}
     */
    public StandaloneDecisionTables(String location) {
        this.location = location;
    }

    @Override
    public List<Map<String, Object>> evaluate(String key, Map<String, ?> inputs) {
        DmnDecision decision = decisions.computeIfAbsent(key, this::read);
        return engine.evaluateDecisionTable(decision, new HashMap<>(inputs)).getResultList();
    }

    private DmnDecision read(String key) {
        try {
            for (Resource table : new PathMatchingResourcePatternResolver().getResources(location + "/*.dmn")) {
                try (InputStream in = table.getInputStream()) {
                    for (DmnDecision decision : engine.parseDecisions(in)) {
                        if (decision.getKey().equals(key)) {
                            return decision;
                        }
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new IllegalStateException("No decision '" + key + "' in " + location);
    }
}
