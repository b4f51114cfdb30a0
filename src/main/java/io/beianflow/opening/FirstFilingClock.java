package io.beianflow.opening;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.Clocks;
import io.beianflow.filing.DataChanged;
import io.beianflow.filing.FilingData;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * R1 Art 24: ten working days from the day the service is first provided, if it is. The clock starts when that day is known; a day that is
 * corrected later does not move it, moving a deadline takes a reason.
 */
@Component
class FirstFilingClock {
    private final FilingData data;
    private final Clocks clocks;

    FirstFilingClock(FilingData data, Clocks clocks) {
        this.data = data;
        this.clocks = clocks;
    }

    @EventListener
    void on(DataChanged changed) {
        startIfOnline(changed.ref());
    }

    void startIfOnline(String ref) {
        JsonNode algorithm = data.impersonal(ref).path("algorithm");
        boolean started = clocks.of(ref).stream().anyMatch(clock -> clock.kind() == ClockKind.FIRST_FILING);
        if (!started
                && algorithm.path("onlineDate").isTextual()
                && !algorithm.path("onlineStatus").asText("").equals("not-online")) {
            clocks.start(
                    ref,
                    ClockKind.FIRST_FILING,
                    1,
                    LocalDate.parse(algorithm.path("onlineDate").asText()));
        }
    }
}
