package io.beianflow.platform;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says a {@link StartRefused} as one sentence per problem and one per remedy. */
final class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {
    private final StartTexts texts = new StartTexts(Locale.getDefault());

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartRefused cause) {
        return new FailureAnalysis(
                lines(cause, problem -> "start." + problem.code() + ".what"),
                lines(cause, problem -> "start." + problem.code() + ".remedy"),
                cause);
    }

    private String lines(StartRefused refused, Function<StartRefused.Problem, String> key) {
        return refused.problems().stream()
                .map(problem -> texts.of(key.apply(problem), problem.arguments()))
                .distinct()
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
