package io.beianflow.identity;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Tells the engine in whose name this thread works, so that its own authorizations and tenants apply. The engine's own
 * threads work without a name and are not restricted.
 */
@Component
public class EngineRights {
    private final IdentityService engine;
    private final Caller caller;

    EngineRights(IdentityService engine, Caller caller) {
        this.engine = engine;
        this.caller = caller;
    }

    /** From here on the engine checks what the caller may do; ended by {@link #end}. */
    public void begin() {
        if (caller.isSystem()) {
            engine.clearAuthentication();
        } else {
            engine.setAuthentication(caller.id(), List.copyOf(caller.groups()), List.copyOf(caller.companies()));
        }
    }

    /** The thread goes back to its pool without a name. */
    public void end() {
        engine.clearAuthentication();
    }

    /**
     * Runs calls to the engine that our own rules have allowed already, such as moving a timer, without the engine's checks
     * of groups and tenants. Afterwards the thread works in the caller's name again.
     */
    public <T> T unchecked(Supplier<T> calls) {
        engine.clearAuthentication();
        try {
            return calls.get();
        } finally {
            begin();
        }
    }
}
