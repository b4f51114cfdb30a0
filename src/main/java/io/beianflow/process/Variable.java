package io.beianflow.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A fact of a process instance, with its type. Names occur as strings only where one of these is declared. */
public record Variable<T>(String name, Class<T> type) {
    /** The value; refuses with the name of the variable when the diagram has not set it. */
    public T from(VariableScope scope) {
        return optionalFrom(scope)
                .orElseThrow(() -> new IllegalStateException(
                        "Process variable '" + name + "' is missing; the step that sets it has not run"));
    }

    public Optional<T> optionalFrom(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
    }

    /** Sets the fact for this scope alone, such as one of several parallel instances. */
    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, value);
    }

    /** Sets the fact for the whole process instance. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
