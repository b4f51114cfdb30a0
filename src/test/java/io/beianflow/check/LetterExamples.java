package io.beianflow.check;

import io.beianflow.check.RuleExamples.Example;
import java.util.List;

/** One fault each in letters, the statement, agreements and policies. */
final class LetterExamples {
    private LetterExamples() {}

    static List<Example> all() {
        return List.of();
    }
}
