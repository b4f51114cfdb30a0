package io.beianflow.web.security;

import io.beianflow.web.error.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says no to whoever is not logged in or may not: the login page or an error page to people, problem+json to programs. */
@Component
class Answers implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemWriter problems;

    Answers(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (isForPage(request)) {
            response.sendRedirect(request.getContextPath() + "/login");
            return;
        }
        if (!isBrowser(request)) {
            // A browser would open its own password window and then send that password along for ever.
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"BeianFlow\", charset=\"UTF-8\"");
        }
        problems.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "login-required");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        boolean token = why instanceof CsrfException;
        if (isForPage(request)) {
            if (token) {
                response.sendRedirect(request.getContextPath() + "/login?expired");
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            return;
        }
        if (token && SecurityContextHolder.getContext().getAuthentication() == null) {
            commence(request, response, new NotLoggedIn(why));
            return;
        }
        problems.write(
                request, response, HttpServletResponse.SC_FORBIDDEN, token ? "csrf-token-missing" : "not-allowed");
    }

    /** Whether the caller proves who it is in this very request, which no foreign page can make a browser do. */
    static boolean bringsPassword(HttpServletRequest request) {
        @Nullable String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("basic ");
    }

    static boolean isForPage(HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        String path = request.getRequestURI();
        return accept != null
                && accept.contains("text/html")
                && !path.startsWith("/api/")
                && !path.startsWith("/engine-rest")
                && !path.startsWith("/camunda/api/");
    }

    private static boolean isBrowser(HttpServletRequest request) {
        @Nullable String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return request.getHeader("Sec-Fetch-Mode") != null || (agent != null && agent.startsWith("Mozilla/"));
    }

    private static final class NotLoggedIn extends AuthenticationException {
        NotLoggedIn(Throwable cause) {
            super("not logged in", cause);
        }
    }
}
