package io.beianflow.platform;

import java.util.List;

/** What a module wants whoever started the application to read when it is ready, below the addresses. */
public interface ReadyNotice {
    /** Finished sentences in the language of the machine; empty when there is nothing to say. */
    List<String> lines();
}
