package io.beianflow.calendar;

import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The arrangement of a year as people load it: the CSV {@code date,kind,name,year-arrangement} in UTF-8, with or without a byte order mark.
 * Every fault names its line; nothing is taken from a file that has one.
 */
final class YearFile {
    private static final List<String> HEADER = List.of("date", "kind", "name", "year-arrangement");
    private static final int LONGEST_NAME = 40;
    private static final int MOST_LINES = 200;
    /** Faults listed at once; a file that is something else entirely would have hundreds. */
    private static final int MOST_FAULTS = 20;
    /** Weekdays off less weekends worked: 11 until 2024, 13 since, by the holiday rules of the State Council; some room for a change of them. */
    private static final int LEAST_FREED = 9;

    private static final int MOST_FREED = 16;

    private final int year;
    private final Map<MonthDay, String> fixed;
    private final Map<LocalDate, Integer> lines = new HashMap<>();
    private final List<CalendarDay> days = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private YearFile(int year, Map<MonthDay, String> fixed) {
        this.year = year;
        this.fixed = fixed;
    }

    /**
     * Reads and judges a file.
     *
     * @param others days that the notices of other years name
     * @throws Refusal 422 with a fault per wrong line
     */
    static List<CalendarDay> read(int year, byte[] content, List<CalendarDay> others, Map<MonthDay, String> fixed) {
        YearFile file = new YearFile(year, fixed);
        file.parse(text(content));
        if (file.faults.isEmpty()) {
            file.compare(others);
            file.judgeTheWhole();
        }
        if (!file.faults.isEmpty()) {
            throw Refusal.invalid(file.faults.subList(0, Math.min(MOST_FAULTS, file.faults.size())));
        }
        return file.days;
    }

    private static String text(byte[] content) {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer read = CharBuffer.allocate(content.length + 1);
        CoderResult result = strict.decode(bytes, read, true);
        read.flip();
        String text = read.toString();
        if (result.isError()) {
            long line = text.chars().filter(c -> c == '\n').count() + 1;
            throw Refusal.invalid(List.of(Fault.at("/" + line, "calendar-file-charset", line)));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void parse(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            boolean first = true;
            for (CSVRecord row : rows) {
                long line = row.getRecordNumber() == 1 ? 1 : rows.getCurrentLineNumber();
                if (first) {
                    first = false;
                    if (!row.toList().equals(HEADER)) {
                        fault(line, "calendar-file-header", String.join(",", HEADER));
                        return;
                    }
                } else if (lines.size() + faults.size() > MOST_LINES) {
                    fault(line, "calendar-file-long", MOST_LINES);
                    return;
                } else {
                    day(row, Math.toIntExact(line));
                }
            }
            if (first) {
                fault(1, "calendar-file-header", String.join(",", HEADER));
            }
        } catch (IOException | UncheckedIOException broken) {
            fault(1, "calendar-file-broken");
        }
    }

    private void day(CSVRecord row, int line) {
        if (row.size() != HEADER.size()) {
            fault(line, "calendar-file-cells", HEADER.size(), row.size());
            return;
        }
        LocalDate date = date(row.get(0));
        if (date == null) {
            fault(line, "calendar-file-date", row.get(0));
            return;
        }
        if (!row.get(3).equals(Integer.toString(year))) {
            fault(line, "calendar-file-year", row.get(3), year);
            return;
        }
        if (Math.abs(date.getYear() - year) > 1) {
            fault(line, "calendar-file-far", date, year);
            return;
        }
        if (row.get(2).isEmpty() || row.get(2).length() > LONGEST_NAME) {
            fault(line, "calendar-file-name", LONGEST_NAME);
            return;
        }
        boolean work = row.get(1).equals(CalendarDay.Kind.WORK.id());
        if (!work && !row.get(1).equals(CalendarDay.Kind.OFF.id())) {
            fault(line, "calendar-file-kind", row.get(1));
        } else if (work && !isWeekend(date)) {
            fault(line, "calendar-file-make-up", date, date.getDayOfWeek().getValue());
        } else if (lines.putIfAbsent(date, line) != null) {
            fault(line, "calendar-file-twice", date, lines.get(date));
        } else {
            days.add(new CalendarDay(date, CalendarDay.Kind.of(row.get(1)), row.get(2), year));
        }
    }

    private void compare(List<CalendarDay> others) {
        Map<LocalDate, CalendarDay> taken = new HashMap<>();
        others.forEach(day -> taken.put(day.date(), day));
        for (CalendarDay day : days) {
            CalendarDay other = taken.get(day.date());
            if (other != null) {
                fault(lines.getOrDefault(day.date(), 1), "calendar-file-overlap", day.date(), other.arrangement());
            }
        }
    }

    /** A list that leaves out a holiday of the law, or takes far more or fewer days than the rules give, is no notice of the State Council. */
    private void judgeTheWhole() {
        Set<LocalDate> off = new TreeSet<>();
        int freed = 0;
        for (CalendarDay day : days) {
            if (day.kind() == CalendarDay.Kind.OFF) {
                off.add(day.date());
                freed += isWeekend(day.date()) ? 0 : 1;
            } else {
                freed--;
            }
        }
        new TreeMap<>(fixed).forEach((day, name) -> {
            if (!off.contains(day.atYear(year))) {
                fault(lastLine(), "calendar-file-holiday", day.atYear(year), name);
            }
        });
        boolean festival = off.stream()
                .anyMatch(day -> !day.isBefore(LocalDate.of(year, 1, 20))
                        && day.isBefore(LocalDate.of(year, 2, 26))
                        && off.contains(day.plusDays(1))
                        && off.contains(day.plusDays(2)));
        if (!festival) {
            fault(lastLine(), "calendar-file-festival");
        }
        if (faults.isEmpty() && (freed < LEAST_FREED || freed > MOST_FREED)) {
            fault(lastLine(), "calendar-file-implausible", freed, LEAST_FREED, MOST_FREED);
        }
    }

    private int lastLine() {
        return lines.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    private void fault(long line, String code, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = line;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        faults.add(Fault.at("/" + line, code, all));
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
