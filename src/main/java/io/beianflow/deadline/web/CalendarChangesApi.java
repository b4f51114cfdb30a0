package io.beianflow.deadline.web;

import io.beianflow.calendar.CalendarYear;
import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.CompanyDay;
import io.beianflow.deadline.CalendarChanges;
import io.beianflow.deadline.CalendarInput;
import io.beianflow.identity.Caller;
import io.beianflow.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes of the calendar: a year's arrangement and a company's own days off; the answer lists what moved, or with {@code dryRun} would. */
@RestController
@RequestMapping("/api/calendar")
class CalendarChangesApi {
    private final CalendarChanges changes;
    private final Calendars calendars;
    private final Caller caller;

    CalendarChangesApi(CalendarChanges changes, Calendars calendars, Caller caller) {
        this.changes = changes;
        this.calendars = calendars;
        this.caller = caller;
    }

    /** A day off of a company. */
    record DayOff(@Nullable String day, @Nullable String name) {}

    /** What is stored of it. */
    record StoredDay(LocalDate day, String name) {}

    @PutMapping(path = "/years/{year}")
    CalendarChanges.Change year(
            @PathVariable String year,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody(required = false) byte @Nullable [] file) {
        int asked = CalendarYear.read(year);
        byte[] content = file == null ? new byte[0] : file;
        return dryRun ? changes.previewYear(asked, content) : changes.load(asked, content);
    }

    @GetMapping("/companies/{company}/days-off")
    List<StoredDay> daysOff(@PathVariable String company) {
        if (!caller.mayActFor(company)) {
            throw Refusal.notFound(company);
        }
        return calendars.companyDays().stream()
                .filter(day -> day.company().equals(company))
                .map(day -> new StoredDay(day.day(), day.name()))
                .toList();
    }

    @PutMapping("/companies/{company}/days-off")
    CalendarChanges.Change replaceDaysOff(
            @PathVariable String company,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody List<DayOff> days) {
        List<CompanyDay> read = CalendarInput.daysOff(
                company,
                days.stream()
                        .map(day -> new CalendarInput.Written(day.day(), day.name()))
                        .toList(),
                caller.id());
        return dryRun ? changes.previewDaysOff(company, read) : changes.changeDaysOff(company, read);
    }
}
