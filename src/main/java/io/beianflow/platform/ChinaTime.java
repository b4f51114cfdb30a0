package io.beianflow.platform;

import java.util.TimeZone;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * The authority's days are days in Asia/Shanghai. The engine reads dates in timers, and the database driver opens its
 * sessions, in the zone of the JVM: so that is the zone, also for {@code java -jar} on a machine that lives in UTC.
 */
final class ChinaTime implements ApplicationListener<ApplicationStartingEvent> {
    @Override
    public void onApplicationEvent(ApplicationStartingEvent event) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    }
}
