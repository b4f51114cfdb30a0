package io.beianflow.notice.delegate;

import static io.beianflow.process.Facts.DELIVER_AT;
import static io.beianflow.process.Facts.LOOP_COUNTER;
import static io.beianflow.process.Facts.NOTICE;

import io.beianflow.notice.NoticeDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Behind {@code choose-moment}: not within the reader's quiet hours. */
@Component
class ChooseMomentDelegate implements JavaDelegate {
    private final NoticeDelivery delivery;

    ChooseMomentDelegate(NoticeDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DELIVER_AT.setLocal(execution, delivery.moment(NOTICE.from(execution), LOOP_COUNTER.from(execution) + 1));
    }
}
