package io.beianflow.deadline;

import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.filing.Filing;
import io.beianflow.filing.FilingPage;
import io.beianflow.filing.FilingQuery;
import io.beianflow.filing.Filings;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filings that have come to an end, the last first, with how long each stage and round took. */
@Service
@Transactional(readOnly = true)
public class FinishedFilings {
    private final Filings filings;
    private final ClockRows rows;
    private final DeadlineTexts texts;
    private final Calendars calendars;
    private final java.time.Clock now;

    FinishedFilings(Filings filings, ClockRows rows, DeadlineTexts texts, Calendars calendars, java.time.Clock now) {
        this.filings = filings;
        this.rows = rows;
        this.texts = texts;
        this.calendars = calendars;
        this.now = now;
    }

    /** One page of them. */
    public record Page(List<Item> items, int page, int size, long total, boolean totalIsExact) {}

    /**
     * A filing.
     *
     * @param number filing number, null if it never got one
     * @param endedOn day its last clock ended, or it was last changed
     * @param workingDays from the day it was opened, or its first stage began if that was recorded later
     */
    public record Item(
            String ref,
            @Nullable String algorithm,
            @Nullable String number,
            String status,
            LocalDate endedOn,
            int workingDays,
            List<Part> parts) {}

    /**
     * A stage in a round.
     *
     * @param about track it is about, empty for the filing as a whole
     * @param workingDays from its start to its end; days on which it was paused are counted as well
     * @param late whether it ended after its last day
     */
    public record Part(String clock, String name, String about, int round, int workingDays, boolean late) {}

    /** One page of what the query finds: it names a final status and the order {@code ended}. */
    public Page page(FilingQuery query, Locale locale) {
        FilingPage page = filings.page(query);
        Map<String, List<Clock>> clocks = rows
                .of(page.items().stream().map(Filing::ref).toList())
                .stream()
                .collect(Collectors.groupingBy(Clock::ref));
        return new Page(
                page.items().stream()
                        .map(filing -> item(filing, clocks.getOrDefault(filing.ref(), List.of()), locale))
                        .toList(),
                page.page(),
                page.size(),
                page.total(),
                page.totalIsExact());
    }

    private Item item(Filing filing, List<Clock> clocks, Locale locale) {
        WorkingDayCalendar calendar = calendars.current();
        LocalDate created = LocalDate.ofInstant(filing.createdAt(), now.getZone());
        LocalDate opened = clocks.stream()
                .filter(clock -> clock.kind() != ClockKind.FIRST_FILING)
                .map(Clock::startedOn)
                .min(Comparator.naturalOrder())
                .filter(first -> first.isBefore(created))
                .orElse(created);
        LocalDate ended = clocks.stream()
                .map(Clock::endedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.ofInstant(filing.updatedAt(), now.getZone()));
        return new Item(
                filing.ref(),
                filing.algorithmName(),
                filing.filingNumber(),
                filing.status().id(),
                ended,
                calendar.workingDaysBetween(opened, ended),
                clocks.stream()
                        .filter(clock -> clock.kind() != ClockKind.FIRST_FILING)
                        .map(clock -> part(clock, calendar, locale))
                        .toList());
    }

    private Part part(Clock clock, WorkingDayCalendar calendar, Locale locale) {
        LocalDate today = LocalDate.now(now);
        LocalDate ended = clock.endedOn() == null ? today : clock.endedOn();
        return new Part(
                clock.kind().id(),
                texts.name(clock.kind(), locale),
                clock.about(),
                clock.round(),
                calendar.workingDaysBetween(clock.startedOn(), ended),
                clock.state(today, calendar) == ClockState.BREACHED);
    }
}
