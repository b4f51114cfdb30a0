package io.beianflow.check;

import io.beianflow.check.RuleExamples.Example;
import java.util.List;

/** One fault each in similarity, category and role. */
final class SimilarityExamples {
    private SimilarityExamples() {}

    static List<Example> all() {
        return List.of();
    }
}
