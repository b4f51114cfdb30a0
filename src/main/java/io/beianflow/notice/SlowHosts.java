package io.beianflow.notice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Hosts that have just let us wait in vain. For a while they are not called: many messages to one of them must not keep the job executor from the
 * steps of filings. What is refused at once costs nothing and is not kept here.
 */
final class SlowHosts {
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int MOST = 1000;

    private final Cache<String, Boolean> hosts =
            Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(MOST).build();

    boolean has(String host) {
        return hosts.getIfPresent(host) != null;
    }

    void add(String host) {
        hosts.put(host, true);
    }
}
