package io.beianflow.web.security;

import io.beianflow.identity.EngineRights;
import jakarta.servlet.Filter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Filters that need to know who is logged in; they follow Spring Security's and precede the engine's web applications. */
@Configuration(proxyBeanMethods = false)
class FiltersAfterLogin {
    private static final int AFTER_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<EngineInCallersName> engineInCallersName(EngineRights engine) {
        return ordered(new EngineInCallersName(engine), AFTER_SECURITY, "/*");
    }

    @Bean
    FilterRegistrationBean<WebAppsLogout> webAppsLogout() {
        return ordered(new WebAppsLogout(), AFTER_SECURITY + 1, "/camunda/*");
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppsLogin() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                ordered(new ContainerBasedAuthenticationFilter(), AFTER_SECURITY + 2, "/camunda/*");
        filter.addInitParameter("authentication-provider", WebAppsLogin.class.getName());
        return filter;
    }

    /** The chain has this filter already; as a bean it would run a second time outside of it. */
    @Bean
    FilterRegistrationBean<FreshRights> freshRightsInChainOnly(FreshRights filter) {
        FilterRegistrationBean<FreshRights> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int order, String addresses) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(addresses);
        return registration;
    }
}
