package io.beianflow.deadline;

import io.beianflow.calendar.CalendarYear;
import io.beianflow.calendar.CompanyDay;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what people write about the calendar; 422 with a fault per wrong part. */
public final class CalendarInput {
    private static final int LONGEST_NAME = 40;
    private static final int MOST_DAYS = 200;

    private CalendarInput() {}

    /** A day off as it was written. */
    public record Written(@Nullable String day, @Nullable String name) {}

    /** At most 200 days off, each once and with a name of at most 40 characters. */
    public static List<CompanyDay> daysOff(String company, List<Written> written, String by) {
        List<Fault> faults = new ArrayList<>();
        if (written.size() > MOST_DAYS) {
            faults.add(Fault.at("", "calendar-days-off-many", MOST_DAYS));
        }
        List<CompanyDay> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int at = 0; at < written.size(); at++) {
            int line = at + 1;
            String pointer = "/" + at;
            String name = Optional.ofNullable(written.get(at).name()).orElse("").strip();
            LocalDate day = day(written.get(at).day());
            if (day == null || !CalendarYear.isAllowed(day)) {
                faults.add(Fault.at(pointer + "/day", "calendar-days-off-day", line));
            } else if (!seen.add(day)) {
                faults.add(Fault.at(pointer + "/day", "calendar-days-off-twice", line, day));
            } else if (name.isEmpty() || name.length() > LONGEST_NAME) {
                faults.add(Fault.at(pointer + "/name", "calendar-days-off-name", line, LONGEST_NAME));
            } else {
                days.add(new CompanyDay(company, day, name, by));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return days;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
