package io.beianflow.deadline;

import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** The clocks of a filing as they stand today, for answers and pages. */
@Service
public class Deadlines {
    private final Clocks clocks;
    private final Calendars calendars;
    private final DeadlineTexts texts;
    private final java.time.Clock now;

    Deadlines(Clocks clocks, Calendars calendars, DeadlineTexts texts, java.time.Clock now) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.texts = texts;
        this.now = now;
    }

    /** All entries, ended ones too, in the order they were started. Whoever calls has checked access to the filing. */
    public List<Deadline> of(String ref, Locale locale) {
        LocalDate today = LocalDate.now(now);
        return clocks.of(ref).stream()
                .map(clock -> deadline(clock, today, clock.calendar(calendars), locale))
                .toList();
    }

    Deadline deadline(Clock clock, LocalDate today, WorkingDayCalendar calendar, Locale locale) {
        return new Deadline(
                clock.id(),
                clock.kind().id(),
                clock.party().id(),
                clock.round(),
                clock.startedOn(),
                clock.earliestOn(),
                clock.expectedOn(),
                clock.latestOn(),
                clock.workingDaysLeft(today, calendar),
                clock.state(today, calendar).id(),
                clock.provisional(),
                texts.reason(clock, locale));
    }
}
