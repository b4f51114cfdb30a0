package io.beianflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleExamplesTest {
    static List<RuleExamples.Example> examples() {
        return RuleExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsTheOneFaultAndNothingElse(RuleExamples.Example example) {
        List<FindingView> found = Rules.texts()
                .words(RuleExamples.report(example), Locale.CHINESE)
                .findings();

        assertThat(found).extracting(FindingView::rule).containsExactly(example.rule());
        assertThat(found.get(0).target()).isEqualTo(example.target());
        assertThat(found.get(0).value()).isEqualTo(example.value());
        assertThat(found.get(0).message()).isEqualTo(example.message());
    }

    @Test
    void everyRuleHasAnExample() {
        Set<String> shown = examples().stream().map(RuleExamples.Example::rule).collect(Collectors.toSet());

        assertThat(Rules.all().rules()).extracting(Rule::id).allMatch(shown::contains);
    }
}
