package io.beianflow.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the product, in Asia/Shanghai, fed by the engine's: moving one moves all. */
@Configuration(proxyBeanMethods = false)
class EngineClock {
    @Bean
    Clock clock() {
        return new Fed(ZoneId.of("Asia/Shanghai"));
    }

    private static final class Fed extends Clock {
        private final ZoneId zone;

        Fed(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Fed(other);
        }

        @Override
        public Instant instant() {
            return ClockUtil.getCurrentTime().toInstant();
        }
    }
}
