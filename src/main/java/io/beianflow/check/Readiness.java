package io.beianflow.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a review of the filing would come to today, in the words of one language.
 *
 * @param checkedAt when the checks ran; null at the command line, whose answer depends on its input alone
 * @param stopsAt the stage at which the authority would first return it; null when nothing above info was found
 * @param returns reasons to expect, the most frequent first
 * @param todo findings by the group that puts them right
 * @param progress against the run before; null when there was none
 * @param checklist what only people can judge
 * @param waived what two people let pass, so that it does not count
 */
public record Readiness(
        About about,
        Verdict verdict,
        String rulePack,
        LocalDate submitOn,
        @Nullable Instant checkedAt,
        ReportView.Counts counts,
        Score score,
        @Nullable String stopsAt,
        List<ExpectedReturn> returns,
        List<Todo> todo,
        @Nullable Progress progress,
        List<Question> checklist,
        List<ReportView.WaivedView> waived) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    /** When the checks ran, to the minute; empty where that does not matter. */
    public String checkedMinute() {
        return checkedAt == null ? "" : MINUTE.format(checkedAt);
    }

    /** Which filing; the reference is null for a package that is none yet. */
    public record About(
            @Nullable String ref,
            @Nullable String algorithm,
            @Nullable String subject) {}

    /**
     * Readiness in points.
     *
     * @param value 0 to 100
     * @param formula how it was reckoned, with the figures of this run
     */
    public record Score(int value, String formula) {}

    /**
     * A reason for which the filing would come back.
     *
     * @param share of the reason's class in all returns, percent, as one agency published its own cases; null where it gave none
     * @param severity of the worst finding
     * @param findings how many
     */
    public record ExpectedReturn(
            String reason,
            String title,
            String stage,
            String stageName,
            String className,
            @Nullable Integer share,
            Severity severity,
            long findings) {}

    /** What one group has to do, the worst first. */
    public record Todo(String group, String groupName, List<Item> items) {}

    /** A finding and the name of the field or document it is in. */
    public record Item(String place, FindingView finding) {
        /** The source as people know it: without the marks of our own list of papers. */
        public String basis() {
            return FindingView.basis(finding.source());
        }

        /** The text to show as the value; empty when it only repeats the place. */
        public String shownValue() {
            return finding.value() == null || finding.value().equals(finding.file()) ? "" : finding.value();
        }
    }

    /**
     * What changed since the run before.
     *
     * @param since when that was
     * @param remaining how many findings both runs have
     */
    public record Progress(Instant since, List<Item> resolved, List<Item> added, int remaining) {
        public String sinceMinute() {
            return MINUTE.format(since);
        }
    }

    /**
     * A reason only people can judge, as a question.
     *
     * @param look where to look before answering
     * @param hints what a rule found about it
     */
    public record Question(
            String reason,
            String title,
            String question,
            String look,
            String group,
            String groupName,
            List<Item> hints) {}
}
