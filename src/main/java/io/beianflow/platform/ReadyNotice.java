package io.beianflow.platform;

import java.util.List;
import java.util.Locale;

/** What a module wants whoever started the application to read when it is ready, below the addresses. */
public interface ReadyNotice {
    /**
     * Finished sentences; empty when there is nothing to say.
     *
     * @param language Chinese or English, as the machine speaks
     */
    List<String> lines(Locale language);
}
