package io.beianflow.web.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps the language a reader chose on a page with {@code ?lang=}, for a year. */
@Configuration(proxyBeanMethods = false)
class RemembersLanguage implements WebMvcConfigurer, HandlerInterceptor {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        LanguageOfRequest.chosen(request.getParameter(LanguageOfRequest.PARAMETER))
                .ifPresent(language -> {
                    ResponseCookie cookie = ResponseCookie.from(LanguageOfRequest.COOKIE, language.getLanguage())
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .secure(request.isSecure())
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build();
                    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
                });
        return true;
    }
}
