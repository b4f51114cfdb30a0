package io.beianflow.calendar.web;

import io.beianflow.calendar.CalendarDay;
import io.beianflow.calendar.CalendarYear;
import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.Due;
import io.beianflow.calendar.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/calendar}: when a period ends, and the years that are known. */
@RestController
@RequestMapping("/api/calendar")
class CalendarApi {
    private final Calendars calendars;
    private final CalendarTexts texts;

    CalendarApi(Calendars calendars, CalendarTexts texts) {
        this.calendars = calendars;
        this.texts = texts;
    }

    /** The contract's answer: the day of the trigger is not counted. */
    record DueAnswer(LocalDate due, boolean provisional, List<SkippedDay> skipped) {}

    record SkippedDay(LocalDate date, String reason) {}

    /** A year; while it is not known, the days are those fixed by law. */
    record YearAnswer(int year, boolean known, List<NamedDay> days) {}

    record NamedDay(LocalDate date, String kind, String name) {}

    @GetMapping("/due")
    DueAnswer due(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String workingDays,
            Locale locale) {
        DueQuestion question = DueQuestion.read(from, workingDays);
        Due due = calendars.current().due(question.from(), question.workingDays());
        return new DueAnswer(
                due.due(),
                due.provisional(),
                due.skipped().stream()
                        .map(day -> new SkippedDay(day.date(), texts.reason(day, locale)))
                        .toList());
    }

    @GetMapping("/years/{year}")
    YearAnswer year(@PathVariable String year, Locale locale) {
        int asked = CalendarYear.read(year);
        WorkingDayCalendar calendar = calendars.current();
        return new YearAnswer(
                asked,
                calendar.isKnown(asked),
                calendar.days(asked).stream().map(day -> answer(day, locale)).toList());
    }

    private NamedDay answer(CalendarDay day, Locale locale) {
        return new NamedDay(day.date(), day.kind().id(), texts.holiday(day.name(), locale));
    }
}
