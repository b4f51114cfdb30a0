package io.beianflow.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Calls the engine in its own name, after our own access checks have passed: no authorization or tenant filter applies inside. */
@Component
public class SystemWork {
    private final IdentityService identity;

    SystemWork(IdentityService identity) {
        this.identity = identity;
    }

    public <T> T call(Supplier<T> work) {
        var caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
