package io.beianflow.calendar;

import java.time.LocalDate;

/**
 * A day off that a company gives its people.
 *
 * @param day day in Asia/Shanghai
 * @param name 1 to 40 characters
 */
public record CompanyDay(String company, LocalDate day, String name, String addedBy) {
    CalendarDay asDay() {
        return new CalendarDay(day, CalendarDay.Kind.OFF, name, day.getYear());
    }
}
