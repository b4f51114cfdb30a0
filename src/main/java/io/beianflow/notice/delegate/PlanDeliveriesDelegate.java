package io.beianflow.notice.delegate;

import static io.beianflow.process.Facts.DELIVERY_COUNT;
import static io.beianflow.process.Facts.NOTICE;

import io.beianflow.notice.NoticeDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Behind {@code plan-deliveries}: who gets the notice over which channel. */
@Component
class PlanDeliveriesDelegate implements JavaDelegate {
    private final NoticeDelivery delivery;

    PlanDeliveriesDelegate(NoticeDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DELIVERY_COUNT.set(execution, delivery.plan(NOTICE.from(execution)));
    }
}
