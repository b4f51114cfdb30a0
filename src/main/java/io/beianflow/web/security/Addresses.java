package io.beianflow.web.security;

import io.beianflow.identity.Groups;
import org.springframework.boot.autoconfigure.security.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may call which address. One chain per kind of address, the most special first; what no rule names needs a login. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Addresses {
    private final Answers answers;
    private final FreshRights freshRights;

    Addresses(Answers answers, FreshRights freshRights) {
        this.answers = answers;
        this.freshRights = freshRights;
    }

    /** Up or down, for load balancers; says nothing else. */
    @Bean
    @Order(1)
    SecurityFilterChain health(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/actuator/health/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The engine's REST API: for machines only, by password with every request, so it needs no CSRF token. */
    @Bean
    @Order(2)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Groups.TECHNICAL))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .exceptionHandling(no -> no.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .build();
    }

    /** Our API: by password with every request, or by the session of a page together with its CSRF token. */
    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/api/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.ignoringRequestMatchers(Answers::bringsPassword))
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        // Documents that people handed in are shown from here and must never run a script.
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'self'")))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(no -> no.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .addFilterBefore(freshRights, AuthorizationFilter.class)
                .build();
    }

    /**
     * Tasklist, Cockpit and Admin: the session of our pages. They guard changes with a CSRF token of their own that shares
     * its names with Spring's, and set their own content security policy. Their own login is closed: there is one login.
     */
    @Bean
    @Order(4)
    SecurityFilterChain webApps(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(path("/camunda/api/admin/auth/user/*/login/*"))
                                .denyAll()
                                .requestMatchers(path("/camunda/api/admin/setup/**"))
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled()
                        .contentTypeOptions(Customizer.withDefaults())
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(no -> no.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .addFilterBefore(freshRights, AuthorizationFilter.class)
                .build();
    }

    /** Our pages. */
    @Bean
    @Order(5)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                path("/login"), path("/error"), path("/favicon.svg"), path("/calendar/feed/*"))
                        .permitAll()
                        .requestMatchers(PathRequest.toStaticResources().atCommonLocations())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .addHeaderWriter(new ContentPolicy()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(no -> no.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .addFilterBefore(freshRights, AuthorizationFilter.class)
                .build();
    }

    /** By the whole path: the engine's addresses belong to servlets of their own, which a pattern for Spring MVC never meets. */
    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    /** After the login people come back to the page they asked for, never to a fragment or a file a page fetched. */
    private static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && Answers.isForPage(request));
        return cache;
    }
}
