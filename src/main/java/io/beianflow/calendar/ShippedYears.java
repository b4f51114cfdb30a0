package io.beianflow.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The notices that come with the product, read from {@code calendar/*.csv} once. */
final class ShippedYears {
    static final List<CalendarDay> DAYS = days();
    static final Map<MonthDay, String> FIXED = fixed();
    static final List<Integer> YEARS =
            DAYS.stream().map(CalendarDay::arrangement).distinct().sorted().toList();
    static final WorkingDayCalendar CALENDAR = new WorkingDayCalendar(YEARS, DAYS, FIXED);

    private ShippedYears() {}

    private static List<CalendarDay> days() {
        return rows("holidays-cn.csv", "date,kind,name,year-arrangement").stream()
                .map(row -> new CalendarDay(
                        LocalDate.parse(row.get(0)),
                        CalendarDay.Kind.of(row.get(1)),
                        row.get(2),
                        Integer.parseInt(row.get(3))))
                .toList();
    }

    private static Map<MonthDay, String> fixed() {
        Map<MonthDay, String> fixed = new HashMap<>();
        for (List<String> row : rows("statutory-days.csv", "month-day,name")) {
            fixed.put(MonthDay.parse("--" + row.get(0)), row.get(1));
        }
        return Map.copyOf(fixed);
    }

    /** Neither file quotes: a cell with a comma or a quotation mark would be a wrong number of cells. */
    private static List<List<String>> rows(String file, String header) {
        List<String> lines = lines(file);
        if (lines.isEmpty() || !lines.get(0).equals(header)) {
            throw new IllegalStateException(file + " must begin with the line " + header);
        }
        int cells = cells(header).size();
        return lines.stream()
                .skip(1)
                .map(line -> {
                    List<String> row = cells(line);
                    if (row.size() != cells || line.contains("\"")) {
                        throw new IllegalStateException(file + ": line '" + line + "' must have " + cells + " cells");
                    }
                    return row;
                })
                .toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private static List<String> lines(String file) {
        try (InputStream in = ShippedYears.class.getResourceAsStream("/calendar/" + file)) {
            if (in == null) {
                throw new IllegalStateException("calendar/" + file + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
