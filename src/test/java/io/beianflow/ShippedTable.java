package io.beianflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** A decision table as shipped, evaluated without the process engine. */
final class ShippedTable {
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision decision;

    ShippedTable(String key) {
        try (InputStream file = ShippedTable.class.getResourceAsStream("/processes/" + key + ".dmn")) {
            this.decision = ENGINE.parseDecision(key, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One map per matched rule, output name to value. */
    List<Map<String, Object>> evaluate(Map<String, ? extends @Nullable Object> inputs) {
        return ENGINE.evaluateDecisionTable(decision, Variables.fromMap(new HashMap<String, Object>(inputs)))
                .getResultList();
    }
}
