package io.beianflow.deadline;

import io.beianflow.filing.FilingEnded;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** No clock runs on a filing that has come to its end, in the transaction that ends it. */
@Component
class EndedFilings {
    private final Clocks clocks;
    private final java.time.Clock now;

    EndedFilings(Clocks clocks, java.time.Clock now) {
        this.clocks = clocks;
        this.now = now;
    }

    @EventListener
    void stop(FilingEnded ended) {
        clocks.endAll(ended.ref(), LocalDate.now(now));
    }
}
