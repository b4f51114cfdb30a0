package io.beianflow.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns the findings of a run into what a review would come to: score, returns to expect, who does what, what people must ask. */
@Component
public class MockReview {
    private static final int FULL = 100;
    private static final Pattern POSITION = Pattern.compile("/(\\d{1,6})(?=/|$)");
    private static final String ANY_STAGE = "any";
    private static final List<String> STAGES =
            List.of("subject", "first_review", "product", "second_review", "correction", "post_approval", ANY_STAGE);
    private static final Comparator<Readiness.ExpectedReturn> MOST_FREQUENT_FIRST = Comparator.comparing(
                    Readiness.ExpectedReturn::share, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(expected -> STAGES.indexOf(expected.stage()))
            .thenComparing(Readiness.ExpectedReturn::severity)
            .thenComparing(Readiness.ExpectedReturn::reason);

    private final ReportTexts reports;
    private final RejectionCatalogue reasons;
    private final ResponsibleGroups groups;
    private final RulePack pack;
    private final MessageSource texts;

    public MockReview(
            ReportTexts reports,
            RejectionCatalogue reasons,
            ResponsibleGroups groups,
            RulePack pack,
            MessageSource texts) {
        this.reports = reports;
        this.reasons = reasons;
        this.groups = groups;
        this.pack = pack;
        this.texts = texts;
    }

    /**
     * A run to look at.
     *
     * @param at when it ran; null where that does not matter
     */
    public record Run(CheckReport report, @Nullable Instant at) {}

    /**
     * Reviews a run.
     *
     * @param materials type of each document by its file name
     * @param before the run to compare with; null when there was none
     */
    public Readiness of(
            Readiness.About about, Map<String, String> materials, Run now, @Nullable Run before, Locale locale) {
        CheckReport report = now.report();
        ReportView words = reports.words(report, locale);
        List<Readiness.ExpectedReturn> returns = returns(report, locale);
        return new Readiness(
                about,
                report.verdict(),
                report.rulePack(),
                report.submitOn(),
                now.at(),
                words.counts(),
                score(words.counts(), locale),
                returns.stream()
                        .min(Comparator.comparing(expected -> STAGES.indexOf(expected.stage())))
                        .map(Readiness.ExpectedReturn::stageName)
                        .orElse(null),
                returns,
                todo(words.findings(), materials, locale),
                before == null || before.at() == null ? null : progress(report, before.report(), before.at(), locale),
                checklist(words.findings(), locale),
                words.waived());
    }

    /** The findings by the group that puts them right, in the order of {@link ResponsibleGroups#ALL}, the worst first. */
    public List<Readiness.Todo> todo(List<FindingView> findings, Map<String, String> materials, Locale locale) {
        Map<String, List<FindingView>> byGroup = findings.stream()
                .sorted(Comparator.comparing(FindingView::severity))
                .collect(Collectors.groupingBy(finding -> groups.of(
                        finding.reason(),
                        finding.target(),
                        finding.file() == null ? null : materials.get(finding.file()))));
        return ResponsibleGroups.ALL.stream()
                .filter(byGroup::containsKey)
                .map(group -> new Readiness.Todo(
                        group,
                        word("readiness.group." + group, locale),
                        items(Objects.requireNonNull(byGroup.get(group)), locale)))
                .toList();
    }

    /** Every reason only people can judge, with what the rules can say about it. */
    public List<Readiness.Question> checklist(List<FindingView> findings, Locale locale) {
        return reasons.all().stream()
                .filter(RejectionCatalogue.Reason::isForPeople)
                .map(reason -> question(reason, findings, locale))
                .toList();
    }

    private Readiness.Question question(RejectionCatalogue.Reason reason, List<FindingView> findings, Locale locale) {
        String group = groups.of(reason.id(), null, null);
        return new Readiness.Question(
                reason.id(),
                reason.title(locale),
                word("readiness.question." + reason.id(), locale),
                word("readiness.look." + reason.id(), locale),
                group,
                word("readiness.group." + group, locale),
                items(
                        findings.stream()
                                .filter(finding -> finding.reason().equals(reason.id()))
                                .toList(),
                        locale));
    }

    private Readiness.Score score(ReportView.Counts counts, Locale locale) {
        int blocker = pack.threshold("score-blocker");
        int major = pack.threshold("score-major");
        int minor = pack.threshold("score-minor");
        int ceiling = pack.threshold("score-ceiling-blocked");
        long left = FULL - blocker * counts.blocker() - major * counts.major() - minor * counts.minor();
        long value = Math.max(0, counts.blocker() > 0 ? Math.min(ceiling, left) : left);
        return new Readiness.Score(
                (int) value,
                word(
                        "readiness.formula",
                        locale,
                        blocker,
                        counts.blocker(),
                        major,
                        counts.major(),
                        minor,
                        counts.minor(),
                        ceiling,
                        value));
    }

    private List<Readiness.ExpectedReturn> returns(CheckReport report, Locale locale) {
        Map<String, List<Finding>> byReason = report.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .collect(Collectors.groupingBy(Finding::reason, LinkedHashMap::new, Collectors.toList()));
        return byReason.values().stream()
                .map(found -> expected(found, locale))
                .sorted(MOST_FREQUENT_FIRST)
                .toList();
    }

    private Readiness.ExpectedReturn expected(List<Finding> found, Locale locale) {
        RejectionCatalogue.Reason reason = reasons.find(found.get(0).reason()).orElseThrow();
        ReturnClass kind = ReturnClass.of(reason.id());
        String stage = stage(reason, found);
        return new Readiness.ExpectedReturn(
                reason.id(),
                reason.title(locale),
                stage,
                word("readiness.stage." + stage, locale),
                word("readiness.class." + kind.id(), locale),
                reasons.find(kind.first()).map(RejectionCatalogue.Reason::share).orElse(null),
                found.stream()
                        .map(Finding::severity)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                found.size());
    }

    /** Where the reason bites; for one that may bite anywhere, where its first finding does. */
    private static String stage(RejectionCatalogue.Reason reason, List<Finding> found) {
        if (!reason.stage().equals(ANY_STAGE)) {
            return reason.stage();
        }
        Gate first =
                found.stream().map(Finding::gate).min(Comparator.naturalOrder()).orElseThrow();
        return switch (first) {
            case SUBJECT -> "subject";
            case ALGORITHM -> "first_review";
            case PRODUCT_INFO -> "product";
            case ALL -> ANY_STAGE;
        };
    }

    private Readiness.Progress progress(CheckReport now, CheckReport before, Instant since, Locale locale) {
        List<Finding> added = without(now.findings(), before.findings());
        return new Readiness.Progress(
                since,
                words(without(before.findings(), now.findings()), locale),
                words(added, locale),
                now.findings().size() - added.size());
    }

    /** The first less the second; a fault stays the same when only its value changed. */
    private static List<Finding> without(List<Finding> some, List<Finding> others) {
        List<List<String>> left =
                new ArrayList<>(others.stream().map(MockReview::fault).toList());
        return some.stream().filter(finding -> !left.remove(fault(finding))).toList();
    }

    private static List<String> fault(Finding finding) {
        return List.of(finding.rule(), String.valueOf(finding.target()), String.valueOf(finding.file()));
    }

    private List<Readiness.Item> words(List<Finding> findings, Locale locale) {
        return items(
                findings.stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .map(finding -> reports.words(finding, locale))
                        .toList(),
                locale);
    }

    private List<Readiness.Item> items(List<FindingView> findings, Locale locale) {
        return findings.stream()
                .map(finding -> new Readiness.Item(place(finding, locale), finding))
                .toList();
    }

    /** The document with its page, or the name of the field with its position in the list it is in. */
    private String place(FindingView finding, Locale locale) {
        if (finding.file() != null) {
            return finding.page() == null ? finding.file() : finding.file() + ":" + finding.page();
        }
        String target = finding.target();
        if (target == null || target.length() < 2) {
            return word("readiness.whole", locale);
        }
        String key = "field." + target.replaceAll("/\\d+(?=/)", "/*").replaceAll("/(\\d+|\\*)$", "");
        String name =
                Objects.requireNonNullElse(texts.getMessage(key, null, target, ReportTexts.language(locale)), target);
        Matcher position = POSITION.matcher(target);
        return position.find()
                ? word("readiness.position", locale, name, Integer.parseInt(position.group(1)) + 1)
                : name;
    }

    private String word(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, ReportTexts.language(locale));
    }
}
