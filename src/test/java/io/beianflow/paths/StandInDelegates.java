package io.beianflow.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** Stands in for every delegate bean: sets the facts which the test has told for the next step, and nothing else. */
final class StandInDelegates extends AbstractMap<Object, Object> implements JavaDelegate {
    private String task = "";
    private Map<String, Object> facts = Map.of();
    private @Nullable String ran;

    void next(String task, Map<String, Object> facts) {
        this.task = task;
        this.facts = facts;
        this.ran = null;
    }

    void assertRan(String task) {
        assertThat(ran).as("step that has run").isEqualTo(task);
    }

    @Override
    public void execute(DelegateExecution execution) {
        assertThat(execution.getCurrentActivityId()).isEqualTo(task);
        execution.setVariables(facts);
        ran = task;
    }

    @Override
    public boolean containsKey(Object name) {
        return name.toString().endsWith("Delegate");
    }

    @Override
    public @Nullable Object get(Object name) {
        return containsKey(name) ? this : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
