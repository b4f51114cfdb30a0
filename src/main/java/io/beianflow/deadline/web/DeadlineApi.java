package io.beianflow.deadline.web;

import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.deadline.Clocks;
import io.beianflow.deadline.DeadlineTexts;
import io.beianflow.deadline.Notice;
import io.beianflow.deadline.Notices;
import io.beianflow.filing.Filings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/filings/{ref}/deadlines} (contract section 6) and {@code …/notices}. 404 for what is another company's. */
@RestController
@RequestMapping("/api/filings/{ref}")
class DeadlineApi {
    private final Filings filings;
    private final Clocks clocks;
    private final Notices notices;
    private final Calendars calendars;
    private final DeadlineTexts texts;
    private final Clock clock;

    DeadlineApi(
            Filings filings, Clocks clocks, Notices notices, Calendars calendars, DeadlineTexts texts, Clock clock) {
        this.filings = filings;
        this.clocks = clocks;
        this.notices = notices;
        this.calendars = calendars;
        this.texts = texts;
        this.clock = clock;
    }

    /** One clock, member by member as the contract names them. */
    record Deadline(
            long id,
            String clock,
            String party,
            int round,
            LocalDate startedOn,
            @Nullable LocalDate earliestOn,
            @Nullable LocalDate expectedOn,
            LocalDate latestOn,
            int workingDaysLeft,
            String state,
            boolean provisional,
            @Nullable String reason) {}

    /** What people were told, in the caller's language. */
    record Told(long id, OffsetDateTime at, String kind, String forGroup, String text) {}

    @GetMapping("/deadlines")
    List<Deadline> deadlines(@PathVariable String ref, Locale locale) {
        filings.require(ref);
        WorkingDayCalendar calendar = calendars.current();
        LocalDate today = LocalDate.now(clock);
        return clocks.of(ref).stream()
                .map(entry -> deadline(entry, today, calendar, locale))
                .toList();
    }

    private Deadline deadline(
            io.beianflow.deadline.Clock entry, LocalDate today, WorkingDayCalendar calendar, Locale locale) {
        return new Deadline(
                entry.id(),
                entry.kind().id(),
                entry.party().id(),
                entry.round(),
                entry.startedOn(),
                entry.earliestOn(),
                entry.expectedOn(),
                entry.latestOn(),
                entry.workingDaysLeft(today, calendar),
                entry.state(today, calendar).id(),
                entry.provisional(),
                texts.reason(entry, locale));
    }

    @GetMapping("/notices")
    List<Told> notices(@PathVariable String ref, Locale locale) {
        filings.require(ref);
        return notices.of(ref).stream().map(notice -> told(notice, locale)).toList();
    }

    private Told told(Notice notice, Locale locale) {
        return new Told(
                notice.id(),
                notice.at().atZone(clock.getZone()).toOffsetDateTime(),
                notice.kind(),
                notice.forGroup(),
                texts.text(notice, locale));
    }
}
