package io.beianflow.web.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer: {@code ?lang=} first, on pages then what was chosen there before, then what the browser or
 * program accepts, else Chinese. The API keeps no memory: what it answers depends on the request alone.
 */
@Component("localeResolver")
class LanguageOfRequest implements LocaleResolver {
    static final String PARAMETER = "lang";
    static final String COOKIE = "lang";

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request.getParameter(PARAMETER))
                .or(() -> request.getRequestURI().startsWith("/api/") ? Optional.empty() : remembered(request))
                .or(() -> accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .orElse(Locale.CHINESE);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by the request");
    }

    static Optional<Locale> chosen(@Nullable String tag) {
        return SPOKEN.stream()
                .filter(language -> language.getLanguage().equals(tag))
                .findFirst();
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : chosen(cookie.getValue());
    }

    private static Optional<Locale> accepted(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN));
        } catch (IllegalArgumentException notALanguageRange) {
            return Optional.empty();
        }
    }
}
