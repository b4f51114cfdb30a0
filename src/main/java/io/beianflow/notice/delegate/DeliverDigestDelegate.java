package io.beianflow.notice.delegate;

import static io.beianflow.process.Facts.DIGEST;

import io.beianflow.notice.Digests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Behind {@code deliver-digest}: the one mail of a day. */
@Component
class DeliverDigestDelegate implements JavaDelegate {
    private final Digests digests;

    DeliverDigestDelegate(Digests digests) {
        this.digests = digests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        digests.deliver(DIGEST.from(execution), execution.getId());
    }
}
