package io.beianflow.check;

import io.beianflow.refusal.Problem;
import io.beianflow.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says why a broken rule pack keeps the server from starting: one sentence per fault, never a stack trace. */
final class BrokenPackAnalyzer extends AbstractFailureAnalyzer<Refusal> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Refusal cause) {
        if (!cause.code().equals("rule-pack-broken")) {
            return null;
        }
        Problem problem = Problem.of(cause, texts(), language());
        return new FailureAnalysis(
                problem.title()
                        + System.lineSeparator()
                        + lines(problem, fault -> fault.get("file") + ": " + fault.get("message")),
                lines(problem, fault -> String.valueOf(fault.get("remedy"))),
                cause);
    }

    private static String lines(Problem problem, Function<Map<String, String>, String> line) {
        return problem.errors().stream().map(line).distinct().collect(Collectors.joining(System.lineSeparator()));
    }

    /** In the language of the machine: nobody has logged in yet. */
    private static Locale language() {
        return Locale.getDefault().getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("texts/rule-pack");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
