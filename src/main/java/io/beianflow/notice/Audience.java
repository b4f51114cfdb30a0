package io.beianflow.notice;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be told: the people of the filing's company who are in any of the groups, or one person.
 *
 * @param groups ids, sorted; empty when it is one person
 * @param user id, null when it is groups
 */
public record Audience(List<String> groups, @Nullable String user) {
    public Audience {
        groups = groups.stream().distinct().sorted().toList();
        if (groups.isEmpty() == (user == null)) {
            throw new IllegalArgumentException(
                    "an audience must be groups or one person, but is " + groups + ", " + user);
        }
    }

    /** Everybody of the company who is in one of the groups. */
    public static Audience groups(Collection<String> ids) {
        return new Audience(List.copyOf(ids), null);
    }

    /** Everybody of the company who is in one of the groups. */
    public static Audience groups(String... ids) {
        return new Audience(List.of(ids), null);
    }

    /** One person. */
    public static Audience user(String id) {
        return new Audience(List.of(), id);
    }
}
