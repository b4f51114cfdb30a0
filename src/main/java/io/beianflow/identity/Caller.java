package io.beianflow.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is calling, on the thread that asks. A thread without a login is the engine's job executor or the start-up: it is
 * {@code system}, belongs to no group and may act for every company. A request without a login may act for none.
 */
@Component
public class Caller {
    /** Id of the engine itself, as the trail shows it. */
    public static final String SYSTEM = "system";

    /** Marks the authorities that are companies; every other authority is a group. */
    static final String COMPANY_PREFIX = "company:";

    /** User id, {@value #SYSTEM} on the engine's own threads. */
    public String id() {
        Authentication login = login();
        return login == null ? SYSTEM : login.getName();
    }

    /** Ids of the caller's groups, see {@link Groups}. */
    public Set<String> groups() {
        return authorities().stream()
                .filter(authority -> !authority.startsWith(COMPANY_PREFIX))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ids of the companies the caller belongs to. */
    public Set<String> companies() {
        return authorities().stream()
                .filter(authority -> authority.startsWith(COMPANY_PREFIX))
                .map(authority -> authority.substring(COMPANY_PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the caller belongs to a group; never true for the engine itself. */
    public boolean isIn(String group) {
        return groups().contains(group);
    }

    /** Whether the caller may see and change what belongs to a company. */
    public boolean mayActFor(String company) {
        return isSystem() || companies().contains(company);
    }

    /** Whether the engine itself acts: no person is logged in on this thread. */
    public boolean isSystem() {
        return login() == null;
    }

    private static Set<String> authorities() {
        Authentication login = login();
        if (login == null || login instanceof AnonymousAuthenticationToken) {
            return Set.of();
        }
        return login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Authentication login() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
