package io.beianflow.check.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Dates in flat texts. */
final class Dates {
    /** Three groups: year, month, day. */
    static final String DATE = "((?:19|20)\\d{2})[年./-](\\d{1,2})[月./-](\\d{1,2})日?";

    private Dates() {}

    /** Of a match whose first three groups are those of {@link #DATE}; empty for a day that does not exist. */
    static Optional<LocalDate> of(MatchResult found) {
        return of(found, 1);
    }

    static Optional<LocalDate> of(MatchResult found, int group) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(group)),
                    Integer.parseInt(found.group(group + 1)),
                    Integer.parseInt(found.group(group + 2))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
