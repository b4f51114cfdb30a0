package io.beianflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDayCalendarTest {
    private final WorkingDayCalendar calendar = WorkingDayCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        "2024-02-07, 10, 2024-02-27",
        "2025-01-22, 10, 2025-02-11",
        "2025-09-24, 10, 2025-10-14",
        "2026-01-04, 5, 2026-01-09",
        "2026-02-10, 10, 2026-03-02",
        "2026-02-13, 20, 2026-03-19",
        "2026-04-29, 7, 2026-05-12",
        "2026-09-17, 10, 2026-10-08",
        "2026-09-28, 10, 2026-10-16",
        "2026-09-28, 20, 2026-10-30",
        "2026-09-01, 30, 2026-10-19"
    })
    void endsAPeriodOnTheDayOfTheWorkedExamples(LocalDate from, int workingDays, LocalDate due) {
        Due end = calendar.due(from, workingDays);

        assertThat(end.due()).isEqualTo(due);
        assertThat(end.provisional()).isFalse();
        assertThat(calendar.workingDaysBetween(from, due)).isEqualTo(workingDays);
        assertThat(calendar.workingDaysBetween(due, from)).isEqualTo(-workingDays);
    }

    /** Steps through the days of the file as a person with a finger on it would, knowing nothing of the calendar's code. */
    @ParameterizedTest
    @MethodSource("startDays")
    void agreesWithAWalkOverTheFile(LocalDate from) {
        for (int workingDays : List.of(1, 5, 10, 30)) {
            assertThat(calendar.due(from, workingDays).due())
                    .as("%s + %d", from, workingDays)
                    .isEqualTo(walk(from, workingDays));
            assertThat(calendar.workingDaysBetween(from, walk(from, workingDays)))
                    .as("%s + %d", from, workingDays)
                    .isEqualTo(workingDays);
        }
    }

    /** Also far from the known years, and over the edge of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1990-03-01",
                "2018-12-20",
                "2019-01-01",
                "2027-04-28",
                "2030-12-24",
                "2031-12-25",
                "2032-01-01",
                "2077-09-01"
            })
    void countsBackWhatItCountedForward(LocalDate from) {
        for (int workingDays : List.of(1, 20, 300, 4_000)) {
            LocalDate due = calendar.due(from, workingDays).due();

            assertThat(calendar.workingDaysBetween(from, due)).isEqualTo(workingDays);
            assertThat(calendar.workingDaysBetween(due, from)).isEqualTo(-workingDays);
        }
    }

    static Stream<LocalDate> startDays() {
        return IntStream.range(0, 260).mapToObj(i -> LocalDate.of(2024, 1, 1).plusDays(i * 4L));
    }

    private static LocalDate walk(LocalDate from, int workingDays) {
        LocalDate day = from;
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            String kind = FILE.getOrDefault(day, "");
            boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            boolean fixedBeyondTheFile = day.getYear() > 2026
                    && List.of("01-01", "05-01", "05-02", "10-01", "10-02", "10-03")
                            .contains(day.toString().substring(5));
            if (kind.equals("work") || (weekday && !kind.equals("off") && !fixedBeyondTheFile)) {
                left--;
            }
        }
        return day;
    }

    private static final Map<LocalDate, String> FILE = file();

    private static Map<LocalDate, String> file() {
        Map<LocalDate, String> file = new HashMap<>();
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/calendar/holidays-cn.csv"))) {
            lines.filter(line -> line.startsWith("20"))
                    .forEach(line -> file.put(
                            LocalDate.parse(line.substring(0, 10)), line.substring(11, line.indexOf(',', 11))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void countsTheWorkingDaysOfAYear(int year, int workingDays) {
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @Test
    void countsAMakeUpSaturday() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 7))).isFalse();
    }

    @Test
    void countsTheEveOfTheFestivalOf2024() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 2, 9))).isTrue();
    }

    @Test
    void namesTheDaysItPassesOver() {
        Due end = calendar.due(LocalDate.of(2026, 4, 30), 1);

        assertThat(end.due()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(end.skipped())
                .extracting(Skipped::date)
                .containsExactly(
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 2),
                        LocalDate.of(2026, 5, 3),
                        LocalDate.of(2026, 5, 4),
                        LocalDate.of(2026, 5, 5));
        assertThat(end.skipped()).extracting(Skipped::holiday).containsOnly("劳动节");
    }

    @Test
    void passesOverAPlainWeekendWithoutAHoliday() {
        assertThat(calendar.due(LocalDate.of(2026, 11, 20), 1).skipped())
                .containsExactly(
                        new Skipped(LocalDate.of(2026, 11, 21), null), new Skipped(LocalDate.of(2026, 11, 22), null));
    }

    @Test
    void isDueAtOnceAfterNoWorkingDay() {
        LocalDate sunday = LocalDate.of(2026, 11, 22);

        assertThat(calendar.due(sunday, 0)).isEqualTo(new Due(sunday, false, List.of()));
        assertThat(calendar.workingDaysBetween(sunday, sunday)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // Friday 1 January 2027 is off; so are the weekend after it and nothing else.
        "2026-12-31, 1, 2027-01-04",
        // 1 May is a Saturday and 2 May a Sunday; 3 May counts, unlike in a known year.
        "2027-04-30, 1, 2027-05-03",
        // 1 October is a Friday; 4 October counts.
        "2027-09-30, 1, 2027-10-04",
        "2028-04-28, 1, 2028-05-03"
    })
    void isProvisionalBeyondTheLastKnownYear(LocalDate from, int workingDays, LocalDate due) {
        Due end = calendar.due(from, workingDays);

        assertThat(end.due()).isEqualTo(due);
        assertThat(end.provisional()).isTrue();
    }

    @Test
    void isCertainUpToTheLastKnownDay() {
        assertThat(calendar.due(LocalDate.of(2026, 12, 30), 1))
                .isEqualTo(new Due(LocalDate.of(2026, 12, 31), false, List.of()));
    }

    @Test
    void knowsItsYears() {
        assertThat(calendar.knownYears()).containsExactly(2024, 2025, 2026);
        assertThat(calendar.days(2026)).hasSize(39);
        assertThat(calendar.days(2027))
                .extracting(CalendarDay::date)
                .containsExactly(
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 5, 1),
                        LocalDate.of(2027, 5, 2),
                        LocalDate.of(2027, 10, 1),
                        LocalDate.of(2027, 10, 2),
                        LocalDate.of(2027, 10, 3));
    }

    @Test
    void shipsMakeUpDaysOnWeekendsOnly() {
        assertThat(ShippedYears.DAYS)
                .filteredOn(day -> day.kind() == CalendarDay.Kind.WORK)
                .extracting(day -> day.date().getDayOfWeek())
                .containsOnly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @ParameterizedTest
    @CsvSource({"-1", "10001"})
    void refusesAnImpossibleNumberOfDays(int workingDays) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.due(LocalDate.of(2026, 11, 23), workingDays))
                .withMessageContaining("must be 0 to 10000");
    }
}
