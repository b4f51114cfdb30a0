package io.beianflow.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Who is in which group of which company. */
@Component
public class Members {
    private final IdentityService identity;
    private final EngineRights rights;

    Members(IdentityService identity, EngineRights rights) {
        this.rights = rights;
        this.identity = identity;
    }

    /** Ids of the people of a company that are in a group. */
    public Set<String> of(String group, String company) {
        return identity.createUserQuery().memberOfGroup(group).memberOfTenant(company).list().stream()
                .map(User::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a person belongs to a company. */
    public boolean isIn(String person, String company) {
        return identity.createUserQuery().userId(person).memberOfTenant(company).count() > 0;
    }

    /** Ids of the companies a person belongs to; empty for somebody who is not there. */
    public Set<String> companies(String person) {
        return rights.unchecked(() -> identity.createTenantQuery().userMember(person).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether there is such a group. */
    public boolean isGroup(String id) {
        return identity.createGroupQuery().groupId(id).count() > 0;
    }
}
