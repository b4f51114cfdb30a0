package io.beianflow.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The robot of a group chat, or another program that is told, without its address and secret.
 *
 * @param host of its address, which is all of it that is shown
 * @param categories what it is told
 * @param language {@code zh} or {@code en}
 */
public record Robot(
        UUID id,
        String company,
        RobotKind kind,
        String name,
        String host,
        Set<NoticeCategory> categories,
        String language,
        boolean active,
        String changedBy,
        Instant changedAt) {
    public Robot {
        categories = Set.copyOf(categories);
    }

    Locale locale() {
        return language.equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
    }
}
