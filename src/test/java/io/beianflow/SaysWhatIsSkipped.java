package io.beianflow;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/**
 * For tests that need a program which not every machine has. There they are skipped, aloud; where {@code CI} is set
 * (see {@code .ci/run}) everything has been installed and a missing program is a failure.
 */
public final class SaysWhatIsSkipped implements TestWatcher {
    /** Skips the calling test, or fails it under {@code CI}, unless the condition holds. */
    public static void unless(boolean available, String whatIsMissing) {
        if (available) {
            return;
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            Assertions.fail(whatIsMissing);
        }
        Assumptions.abort(whatIsMissing);
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        if (cause instanceof TestAbortedException) {
            System.err.println("SKIPPED " + context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName() + ": " + cause.getMessage());
        }
    }
}
