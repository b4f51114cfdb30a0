package io.beianflow.web.security;

import io.beianflow.identity.Logins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session remembers who logged in; what that person may do is asked anew with every request. Whoever was removed is logged
 * out at once, and whoever left a group has left it at once.
 */
@Component
class FreshRights extends OncePerRequestFilter {
    private final Logins logins;

    FreshRights(Logins logins) {
        this.logins = logins;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/camunda/") && !path.startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login instanceof UsernamePasswordAuthenticationToken remembered && !Answers.bringsPassword(request)) {
            refresh(remembered, request, response);
        }
        chain.doFilter(request, response);
    }

    private void refresh(
            UsernamePasswordAuthenticationToken login, HttpServletRequest request, HttpServletResponse response) {
        Optional<List<GrantedAuthority>> now = logins.authorities(login.getName());
        if (now.isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, login);
        } else if (!asSet(now.get()).equals(asSet(login.getAuthorities()))) {
            UsernamePasswordAuthenticationToken fresh =
                    UsernamePasswordAuthenticationToken.authenticated(login.getPrincipal(), null, now.get());
            fresh.setDetails(login.getDetails());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(fresh);
            SecurityContextHolder.setContext(context);
        }
    }

    private static Set<GrantedAuthority> asSet(Collection<? extends GrantedAuthority> authorities) {
        return new HashSet<>(authorities);
    }
}
