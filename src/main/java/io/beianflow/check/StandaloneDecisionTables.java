package io.beianflow.check;

import io.beianflow.process.DecisionTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables as shipped, or as they lie in a directory, evaluated without engine and database: for the command line. */
public final class StandaloneDecisionTables implements DecisionTables {
    private final String location;
    private final CompletableFuture<DmnEngine> engine;
    private final CompletableFuture<Map<String, DmnDecision>> decisions;

    /**
     * Begins to read them: the engine takes its time, which others can use meanwhile.
     *
     * @param location as {@code beianflow.processes.location}: {@code classpath:…} or {@code file:…}
     */
    public StandaloneDecisionTables(String location) {
        this.location = location;
        this.engine = CompletableFuture.supplyAsync(
                () -> DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                        .buildEngine(),
                StandaloneDecisionTables::aside);
        this.decisions = engine.thenApplyAsync(this::read, StandaloneDecisionTables::aside);
    }

    @Override
    public List<Map<String, Object>> evaluate(String key, Map<String, ?> inputs) {
        DmnDecision decision = known(decisions).get(key);
        if (decision == null) {
            throw new IllegalStateException("No decision '" + key + "' in " + location);
        }
        return known(engine)
                .evaluateDecisionTable(decision, new HashMap<>(inputs))
                .getResultList();
    }

    /** A thread of our own sees the classes inside the one jar; those of the common pool do not. */
    private static void aside(Runnable reading) {
        Thread thread = new Thread(reading, "decision-tables");
        thread.setDaemon(true);
        thread.start();
    }

    private static <T> T known(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException broken) {
            throw broken.getCause() instanceof RuntimeException cause ? cause : broken;
        }
    }

    private Map<String, DmnDecision> read(DmnEngine engine) {
        Map<String, DmnDecision> byKey = new HashMap<>();
        try {
            for (Resource table : new PathMatchingResourcePatternResolver().getResources(location + "/*.dmn")) {
                try (InputStream in = table.getInputStream()) {
                    engine.parseDecisions(in).forEach(decision -> byKey.putIfAbsent(decision.getKey(), decision));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return byKey;
    }
}
