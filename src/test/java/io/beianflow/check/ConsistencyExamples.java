package io.beianflow.check;

import io.beianflow.check.RuleExamples.Example;
import java.util.List;

/** One fault each in what materials say of the same thing. */
final class ConsistencyExamples {
    private ConsistencyExamples() {}

    static List<Example> all() {
        return List.of();
    }
}
