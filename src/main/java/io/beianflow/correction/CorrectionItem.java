package io.beianflow.correction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing the authority asks for.
 *
 * @param ownerGroup group that answers, null when a person is named
 * @param changed JSON pointers and material types that were changed for it
 */
public record CorrectionItem(
        String id,
        String ref,
        int number,
        String text,
        @Nullable String ownerGroup,
        @Nullable String ownerUser,
        @Nullable LocalDate dueOn,
        @Nullable String reply,
        List<String> changed,
        @Nullable String answeredBy) {
    public CorrectionItem {
        changed = List.copyOf(changed);
    }
}
