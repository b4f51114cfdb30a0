package io.beianflow.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Where people get mail: the address that the engine's user administration has of them. */
@Component
public class MailAddresses {
    private final IdentityService identity;
    private final EngineRights rights;

    MailAddresses(IdentityService identity, EngineRights rights) {
        this.identity = identity;
        this.rights = rights;
    }

    /** The address of a person; empty when none is known. */
    public Optional<String> of(String person) {
        return Optional.ofNullable(of(List.of(person)).get(person));
    }

    /** Addresses by user id, of those who have one. Whoever asks needs no right to see users. */
    public Map<String, String> of(Collection<String> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return rights.unchecked(() -> identity.createUserQuery().userIdIn(people.toArray(new String[0])).list().stream()
                .filter(user -> user.getEmail() != null && !user.getEmail().isBlank())
                .collect(Collectors.toMap(User::getId, user -> user.getEmail().strip())));
    }
}
