package io.beianflow.process;

import java.util.List;
import java.util.Map;

/** The decision tables of {@code processes/*.dmn}: the deployed ones in the server, the shipped ones at the command line. */
public interface DecisionTables {
    /**
     * Evaluates the newest version of a table.
     *
     * @param key id of the decision, such as {@code required-materials}
     * @param inputs by the names the table uses; an absent or null value means "not known"
     * @return one map per matched rule, in the order of the table, output name to value; empty when none matched
     */
    List<Map<String, Object>> evaluate(String key, Map<String, ?> inputs);

    /**
     * The same without a line in the engine's history: for checks, which ask wide tables often and store nothing.
     *
     * @param key id of the decision
     * @param inputs by the names the table uses
     * @return as {@link #evaluate}
     */
    default List<Map<String, Object>> look(String key, Map<String, ?> inputs) {
        return evaluate(key, inputs);
    }
}
