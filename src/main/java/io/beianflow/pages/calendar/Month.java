package io.beianflow.pages.calendar;

import io.beianflow.calendar.CalendarDay;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.deadline.DueDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A month in weeks from Monday to Sunday, the days of its neighbours included. */
public record Month(YearMonth month, boolean known, List<List<Cell>> weeks) {
    /**
     * A day.
     *
     * @param kind work, make-up, holiday, company-off or weekend
     * @param name of the holiday, null for a plain day
     * @param due what ends on it, null when nothing does
     */
    public record Cell(
            LocalDate day,
            boolean inside,
            boolean today,
            String kind,
            @Nullable String name,
            DueDays.@Nullable Day due) {}

    static Month of(
            YearMonth month,
            LocalDate today,
            WorkingDayCalendar calendar,
            Collection<CalendarDay> ofCompany,
            Map<LocalDate, DueDays.Day> due) {
        Map<LocalDate, CalendarDay> named = new HashMap<>();
        for (int year : List.of(month.getYear() - 1, month.getYear(), month.getYear() + 1)) {
            calendar.days(year).forEach(day -> named.put(day.date(), day));
        }
        Map<LocalDate, CalendarDay> companyDays = new HashMap<>();
        ofCompany.forEach(day -> companyDays.put(day.date(), day));
        List<List<Cell>> weeks = new ArrayList<>();
        for (LocalDate monday = first(month); !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(day -> cell(day, month, today, calendar, named.get(day), companyDays.get(day), due))
                    .toList());
        }
        return new Month(month, calendar.isKnown(month.getYear()), weeks);
    }

    static LocalDate first(YearMonth month) {
        return month.atDay(1).with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Cell cell(
            LocalDate day,
            YearMonth month,
            LocalDate today,
            WorkingDayCalendar calendar,
            @Nullable CalendarDay notice,
            @Nullable CalendarDay company,
            Map<LocalDate, DueDays.Day> due) {
        String kind = calendar.isWorkingDay(day) ? "work" : "weekend";
        String name = notice == null ? null : notice.name();
        if (company != null && calendar.isWorkingDay(day)) {
            kind = "company-off";
            name = company.name();
        } else if (notice != null) {
            kind = notice.kind() == CalendarDay.Kind.WORK ? "make-up" : "holiday";
        }
        return new Cell(day, YearMonth.from(day).equals(month), day.equals(today), kind, name, due.get(day));
    }
}
