package io.beianflow.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** The people the engine's identity service knows: one source for pages, API and the engine's web applications. */
@Component
public class Logins {
    private final IdentityService engine;

    Logins(IdentityService engine) {
        this.engine = engine;
    }

    /** What a person may act as right now: one authority per group and per company; empty when nobody has this id. */
    public Optional<List<GrantedAuthority>> authorities(String userId) {
        if (engine.createUserQuery().userId(userId).count() == 0) {
            return Optional.empty();
        }
        List<GrantedAuthority> authorities = new ArrayList<>();
        for (Group group : engine.createGroupQuery().groupMember(userId).list()) {
            authorities.add(new SimpleGrantedAuthority(group.getId()));
        }
        for (Tenant company : engine.createTenantQuery()
                .userMember(userId)
                .includingGroupsOfUser(true)
                .list()) {
            authorities.add(new SimpleGrantedAuthority(Caller.COMPANY_PREFIX + company.getId()));
        }
        return Optional.of(List.copyOf(authorities));
    }

    /** Whether the password is right; the engine locks a person out for a growing while after repeated failures. */
    boolean accepts(String userId, String password) {
        return engine.checkPassword(userId, password);
    }
}
