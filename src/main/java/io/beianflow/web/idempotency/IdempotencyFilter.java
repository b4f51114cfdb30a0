package io.beianflow.web.idempotency;

import io.beianflow.identity.Caller;
import io.beianflow.web.error.ProblemWriter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Puts the filter behind the login, because keys belong to their caller. Old keys go when the application starts. */
@Configuration(proxyBeanMethods = false)
class IdempotencyFilter {
    private static final int AFTER_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER + 10;

    private final Posts posts;

    IdempotencyFilter(Posts posts) {
        this.posts = posts;
    }

    @Bean
    FilterRegistrationBean<OncePerKey> oncePerKey(Caller caller, ProblemWriter problems) {
        FilterRegistrationBean<OncePerKey> filter =
                new FilterRegistrationBean<>(new OncePerKey(posts, caller, problems));
        filter.setOrder(AFTER_LOGIN);
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    @EventListener(ApplicationReadyEvent.class)
    void removeOld() {
        posts.removeOld();
    }
}
