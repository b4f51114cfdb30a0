package io.beianflow.check.cli;

import java.io.Console;

/** Whether a person looks at what is printed. */
final class Terminal {
    private Terminal() {}

    /** Before Java 22 there is a console only at a terminal; since then the console has to be asked. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException unanswered) {
            return false;
        }
    }
}
