package io.beianflow.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A user task at the moment the engine creates it.
 *
 * @param number position among parallel tasks of the same key, from 1
 */
public record OpeningTask(
        String id,
        String key,
        String name,
        String ref,
        String company,
        String process,
        int number,
        VariableScope facts) {}
