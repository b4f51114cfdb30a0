package io.beianflow.paths;

import io.beianflow.process.Variable;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A variable with the value that a delegate or a person gives it. */
record Fact<T>(Variable<T> variable, T value) {
    static <T> Fact<T> fact(Variable<T> variable, T value) {
        return new Fact<>(variable, value);
    }

    static Map<String, Object> variables(Fact<?>... facts) {
        return Arrays.stream(facts)
                .collect(Collectors.toMap(fact -> fact.variable().name(), Fact::value));
    }
}
