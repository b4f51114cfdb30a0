package io.beianflow.demo;

import io.beianflow.identity.EngineRights;
import io.beianflow.identity.Logins;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Does something as one of the demo people, with their rights and in their name. */
@Component
@Profile("demo")
class ActingPerson {
    private final Logins logins;
    private final EngineRights rights;

    ActingPerson(Logins logins, EngineRights rights) {
        this.logins = logins;
        this.rights = rights;
    }

    boolean exists(String person) {
        return logins.authorities(person).isPresent();
    }

    <T> T as(String person, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, logins.authorities(person).orElseThrow()));
        SecurityContextHolder.setContext(context);
        rights.begin();
        try {
            return work.get();
        } finally {
            rights.end();
            SecurityContextHolder.setContext(before);
        }
    }
}
