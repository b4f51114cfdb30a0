package io.beianflow.check;

import java.time.LocalDate;
import java.util.List;

/** A report in the words of one language, in the shape of contract section 2. */
public record ReportView(
        Verdict verdict, String rulePack, LocalDate submitOn, Counts counts, List<FindingView> findings) {
    /** Findings by severity. */
    public record Counts(long blocker, long major, long minor, long info) {}
}
