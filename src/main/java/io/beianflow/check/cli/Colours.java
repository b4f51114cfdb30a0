package io.beianflow.check.cli;

import io.beianflow.check.Severity;
import io.beianflow.check.Verdict;
import java.util.Map;

/** Colours of a terminal (ECMA-48), or none. A colour never says anything alone: there is always a word. */
enum Colours {
    NONE,
    ANSI;

    private static final String RED = "31";
    private static final String YELLOW = "33";
    private static final String GREEN = "32";
    private static final String CYAN = "36";
    private static final String FAINT = "2";

    /**
     * What suits standard output: colours when it is a terminal and the reader did not set {@code NO_COLOR} (no-color.org).
     *
     * @param terminal whether both ends are one
     */
    static Colours of(boolean terminal, Map<String, String> environment) {
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return terminal && !unwanted ? ANSI : NONE;
    }

    String of(Verdict verdict, String text) {
        return switch (verdict) {
            case READY -> with("1;" + GREEN, text);
            case READY_WITH_WARNINGS -> with("1;" + YELLOW, text);
            case BLOCKED -> with("1;" + RED, text);
        };
    }

    String of(Severity severity, String text) {
        return switch (severity) {
            case BLOCKER -> with(RED, text);
            case MAJOR -> with(YELLOW, text);
            case MINOR -> with(CYAN, text);
            case INFO -> with(FAINT, text);
        };
    }

    private String with(String codes, String text) {
        return this == NONE ? text : "\u001b[" + codes + "m" + text + "\u001b[0m";
    }
}
