package io.beianflow.identity.engine;

import io.beianflow.identity.Groups;
import io.beianflow.platform.ReadyNotice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Names the demo users to whoever starts the application to try it out. */
@Component
@Profile("!prod")
class DemoUsersNotice implements ReadyNotice {
    private final IdentityService identities;
    private final MessageSource texts;

    DemoUsersNotice(IdentityService identities, MessageSource texts) {
        this.identities = identities;
        this.texts = texts;
    }

    @Override
    public List<String> lines(Locale language) {
        String present = identities
                .createUserQuery()
                .userIdIn(Stream.concat(Groups.FILING.stream(), Stream.of("admin", "outsider"))
                        .toArray(String[]::new))
                .orderByUserId()
                .asc()
                .list()
                .stream()
                .map(User::getId)
                .collect(Collectors.joining(", "));
        return present.isEmpty()
                ? List.of()
                : List.of(texts.getMessage("identity.demo-users", new Object[] {present}, language));
    }
}
