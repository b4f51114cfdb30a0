package io.beianflow.platform;

import java.util.List;

/**
 * The application may not start, and a person can put that right. Shown as plain sentences, never as a stack trace.
 *
 * <p>Texts: {@code start.<code>.what} and {@code start.<code>.remedy} in {@code texts/platform_*.properties}.
 */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    StartRefused(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    StartRefused(Throwable cause, Problem problem) {
        super(problem.toString(), cause);
        this.problems = List.of(problem);
    }

    /**
     * Refuses the start.
     *
     * @param code of the texts
     * @param arguments fill {@code {0}} …; no secrets
     */
    public static StartRefused because(String code, Object... arguments) {
        return new StartRefused(List.of(Problem.of(code, arguments)));
    }

    List<Problem> problems() {
        return problems;
    }

    /** One thing that is wrong; arguments fill {@code {0}} … and hold no secrets. */
    record Problem(String code, List<Object> arguments) {
        static Problem of(String code, Object... arguments) {
            return new Problem(code, List.of(arguments));
        }
    }
}
