package io.beianflow.check;

import io.beianflow.check.RuleExamples.Example;
import java.util.List;

/** One fault each in the wording of the form. */
final class WordingExamples {
    private WordingExamples() {}

    static List<Example> all() {
        return List.of();
    }
}
