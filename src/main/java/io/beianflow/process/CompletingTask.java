package io.beianflow.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A user task at the moment its assignee completes it.
 *
 * @param input what was entered: the saved draft or the variables of the call
 * @param facts the process instance, for the gate facts only
 * @param instance the engine's id of the process instance, for moving its timers
 */
public record CompletingTask(OpenTask task, String user, TaskInput input, VariableScope facts, String instance) {
    public String ref() {
        return task.ref();
    }
}
