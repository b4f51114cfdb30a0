package io.beianflow.notice.delegate;

import static io.beianflow.process.Facts.LOOP_COUNTER;
import static io.beianflow.process.Facts.NOTICE;

import io.beianflow.notice.NoticeDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Behind {@code deliver}: one message. A channel that does not take it fails the step; the engine tries again, then shows an incident. */
@Component
class DeliverDelegate implements JavaDelegate {
    private final NoticeDelivery delivery;

    DeliverDelegate(NoticeDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.deliver(NOTICE.from(execution), LOOP_COUNTER.from(execution) + 1, execution.getId());
    }
}
