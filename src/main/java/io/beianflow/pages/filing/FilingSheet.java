package io.beianflow.pages.filing;

import io.beianflow.audit.Trail;
import io.beianflow.calendar.Calendars;
import io.beianflow.correction.CorrectionNotices;
import io.beianflow.deadline.DeadlineHistories;
import io.beianflow.filing.Applicability;
import io.beianflow.filing.Filings;
import io.beianflow.notice.NoticeCategory;
import io.beianflow.notice.NoticeTexts;
import io.beianflow.notice.Notices;
import io.beianflow.overview.FilingView;
import io.beianflow.pages.Exhibits;
import io.beianflow.publication.IssuedNumbers;
import io.beianflow.publication.Placements;
import io.beianflow.review.CrossReviews;
import io.beianflow.review.SignOffs;
import io.beianflow.review.Submissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a filing shows. Whoever calls has checked access to the filing. */
@Component
class FilingSheet {
    private final Filings filings;
    private final Exhibits exhibits;
    private final Decisions decisions;
    private final Notices notices;
    private final NoticeTexts noticeTexts;
    private final Trail trail;
    private final DeadlineHistories histories;
    private final Calendars calendars;
    private final Clock clock;

    FilingSheet(
            Filings filings,
            Exhibits exhibits,
            Decisions decisions,
            Notices notices,
            NoticeTexts noticeTexts,
            Trail trail,
            DeadlineHistories histories,
            Calendars calendars,
            Clock clock) {
        this.filings = filings;
        this.exhibits = exhibits;
        this.decisions = decisions;
        this.notices = notices;
        this.noticeTexts = noticeTexts;
        this.trail = trail;
        this.histories = histories;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A notice in words. */
    public record Told(
            Instant at, List<String> forGroups, @Nullable String forUser, String text) {}

    /** What was decided on a filing, by us and by the authority. */
    @Component
    record Decisions(
            Submissions submissions,
            CrossReviews reviews,
            SignOffs signOffs,
            CorrectionNotices corrections,
            Applicability applicability,
            IssuedNumbers numbers,
            Placements placements) {
        void fill(String ref, Model model) {
            model.addAttribute("submissions", submissions.of(ref));
            model.addAttribute("reviews", reviews.of(ref));
            model.addAttribute("signOffs", signOffs.of(ref));
            model.addAttribute("corrections", corrections.of(ref));
            model.addAttribute("memos", applicability.memos(ref));
            numbers.of(ref).ifPresent(number -> model.addAttribute("number", number));
            model.addAttribute("placements", placements.of(ref));
        }
    }

    void fill(String ref, Locale locale, Model model) {
        model.addAttribute("tracks", Progress.of(filings.require(ref)));
        model.addAttribute("findings", exhibits.findings(ref, locale));
        model.addAttribute("materials", exhibits.materials(ref));
        model.addAttribute("sheets", exhibits.data(ref, locale));
        model.addAttribute("history", histories.of(ref, locale));
        decisions.fill(ref, model);
        model.addAttribute(
                "told",
                // The tasks are listed above.
                notices.of(ref).stream()
                        .filter(notice -> notice.category() != NoticeCategory.ASSIGNMENT)
                        .map(notice -> new Told(
                                notice.at(), notice.forGroups(), notice.forUser(), noticeTexts.text(notice, locale)))
                        .toList());
        model.addAttribute("trail", trail.of(ref));
        model.addAttribute("verification", trail.verify(ref));
        model.addAttribute("daysLeft", daysLeft(model));
    }

    /** Working days until each due day that the page shows. */
    private Map<LocalDate, Integer> daysLeft(Model model) {
        LocalDate today = LocalDate.now(clock);
        return model.getAttribute("filing") instanceof FilingView filing
                ? filing.openTasks().stream()
                        .flatMap(task -> Stream.ofNullable(task.dueOn()))
                        .distinct()
                        .collect(Collectors.toMap(
                                day -> day, day -> calendars.current().workingDaysBetween(today, day)))
                : Map.of();
    }
}
