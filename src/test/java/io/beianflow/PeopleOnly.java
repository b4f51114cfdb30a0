package io.beianflow;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The application with companies, people, trail and the web's own parts, but without filings. */
@EnableAutoConfiguration
@ComponentScan({
    "io.beianflow.platform",
    "io.beianflow.company",
    "io.beianflow.identity",
    "io.beianflow.audit",
    "io.beianflow.web"
})
public class PeopleOnly {
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
