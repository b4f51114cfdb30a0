package io.beianflow.calendar;

import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;

/** The years somebody may ask for or change: 2000 to 2100. */
public final class CalendarYear {
    public static final int FIRST = 2000;
    public static final int LAST = 2100;

    private CalendarYear() {}

    /** Reads a year of four digits; 422 for anything else. */
    public static int read(String text) {
        if (text.matches("[0-9]{4}") && isAllowed(Integer.parseInt(text))) {
            return Integer.parseInt(text);
        }
        throw Refusal.invalid(List.of(Fault.at("/year", "calendar-year", text, FIRST, LAST)));
    }

    /** Whether the day lies in one of these years. */
    public static boolean isAllowed(LocalDate day) {
        return isAllowed(day.getYear());
    }

    private static boolean isAllowed(int year) {
        return year >= FIRST && year <= LAST;
    }
}
