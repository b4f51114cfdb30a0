package io.beianflow.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * A report in the words of one language, in the shape of contract section 2.
 *
 * @param waived findings that two people let pass, see {@link Waiver}; absent from JSON when there are none
 */
public record ReportView(
        Verdict verdict,
        String rulePack,
        LocalDate submitOn,
        Counts counts,
        List<FindingView> findings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WaivedView> waived) {
    /** A finding that does not count, and why. */
    public record WaivedView(
            FindingView finding, long waiver, String why, LocalDate until, String askedBy, String confirmedBy) {}

    /** Findings by severity. */
    public record Counts(long blocker, long major, long minor, long info) {}
}
