package io.beianflow.deadline;

import io.beianflow.process.DecisionTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Evaluates the files under {@code processes} as they are shipped. */
class ShippedTables implements DecisionTables {
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Override
    public List<Map<String, Object>> evaluate(String key, Map<String, ?> inputs) {
        try (InputStream file = Files.newInputStream(Path.of("processes", key + ".dmn"))) {
            DmnDecision decision = engine.parseDecision(key, file);
            return engine.evaluateDecisionTable(decision, new HashMap<>(inputs)).getResultList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
