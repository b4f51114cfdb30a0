package io.beianflow.calendar.web;

import io.beianflow.calendar.CalendarYear;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The question when a period ends, read from text; all that is wrong with it is refused at once. */
record DueQuestion(LocalDate from, int workingDays) {
    private static final int MOST_WORKING_DAYS = 2000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    static DueQuestion read(@Nullable String from, @Nullable String workingDays) {
        Optional<LocalDate> day = date(from);
        Optional<Integer> count = number(workingDays);
        List<Fault> faults = new ArrayList<>();
        if (day.isEmpty()) {
            faults.add(Fault.at("/from", "calendar-date", quoted(from), CalendarYear.FIRST, CalendarYear.LAST));
        }
        if (count.isEmpty()) {
            faults.add(Fault.at("/workingDays", "calendar-working-days", quoted(workingDays), MOST_WORKING_DAYS));
        }
        if (day.isEmpty() || count.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new DueQuestion(day.get(), count.get());
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse).filter(CalendarYear::isAllowed);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(written -> NUMBER.matcher(written).matches())
                .map(Integer::valueOf)
                .filter(number -> number <= MOST_WORKING_DAYS);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "" : text;
    }
}
