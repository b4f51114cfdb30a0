package io.beianflow.notice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A robot as entered.
 *
 * @param url full address; blank keeps the one there is
 * @param secret blank keeps the one there is
 * @param categories ids of {@link NoticeCategory}
 */
public record RobotInput(
        @Nullable String company,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String url,
        @Nullable String secret,
        Set<String> categories,
        @Nullable String language) {
    public RobotInput {
        categories = Set.copyOf(categories);
    }

    @Override
    public String toString() {
        return "RobotInput[" + kind + "]";
    }
}
