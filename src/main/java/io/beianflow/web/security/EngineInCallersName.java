package io.beianflow.web.security;

import io.beianflow.identity.EngineRights;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** During a request the engine works in the caller's name. Its own web applications see to that themselves. */
final class EngineInCallersName extends OncePerRequestFilter {
    private final EngineRights engine;

    EngineInCallersName(EngineRights engine) {
        this.engine = engine;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        engine.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            engine.end();
        }
    }
}
