package io.beianflow.product;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Moves the one clock of the product; it goes on ticking from there. */
final class ProductClock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ProductClock() {}

    /** Ten in the morning of a day. */
    static void on(String day) {
        at(LocalDate.parse(day).atTime(10, 0));
    }

    static void at(LocalDateTime moment) {
        ClockUtil.offset(moment.atZone(ZONE).toInstant().toEpochMilli() - System.currentTimeMillis());
    }

    static void forward(Duration time) {
        at(LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant().plus(time), ZONE));
    }

    static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
    }

    static void reset() {
        ClockUtil.reset();
    }
}
