package io.beianflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearFileTest {
    /** An invented arrangement of 2027. */
    static final String INVENTED = invented();

    @Test
    void readsAFileWithAByteOrderMarkAndWindowsLines() {
        List<CalendarDay> days = read("\uFEFF" + INVENTED.replace("\n", "\r\n"));

        assertThat(days).hasSize(24).isEqualTo(read(INVENTED));
        assertThat(days.get(3))
                .isEqualTo(new CalendarDay(LocalDate.of(2027, 1, 31), CalendarDay.Kind.WORK, "春节", 2027));
    }

    @Test
    void acceptsTheShippedYearsThemselves() {
        for (int year : ShippedYears.YEARS) {
            List<CalendarDay> shipped = ShippedYears.CALENDAR.days(year);
            StringBuilder file = new StringBuilder("date,kind,name,year-arrangement\n");
            shipped.forEach(day -> file.append(day.date())
                    .append(',')
                    .append(day.kind().id())
                    .append(',')
                    .append(day.name())
                    .append(',')
                    .append(year)
                    .append('\n'));
            List<CalendarDay> others = ShippedYears.DAYS.stream()
                    .filter(day -> day.arrangement() != year)
                    .toList();

            assertThat(YearFile.read(
                            year, file.toString().getBytes(StandardCharsets.UTF_8), others, ShippedYears.FIXED))
                    .isEqualTo(shipped);
        }
    }

    @Test
    void namesTheFirstLineThatIsNotUtf8() {
        byte[] gbk = INVENTED.getBytes(Charset.forName("GBK"));

        assertThat(faults(gbk)).containsExactly("/2 calendar-file-charset");
    }

    /** What is changed in the file, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date,kind,name,year-arrangement | 日期,类型,名称,年度 | /1 calendar-file-header",
                "2027-01-31,work | 2027-02-03,work | /5 calendar-file-make-up",
                "2027-02-06,off | 2027-02-05,off | /7 calendar-file-twice",
                "2027-02-05,off | 2027-2-5,off | /6 calendar-file-date",
                "2027-02-05,off | 2027-02-30,off | /6 calendar-file-date",
                "2027-06-09,off | 2027-06-09,rest | /19 calendar-file-kind",
                "2027-06-09,off,端午节,2027 | 2027-06-09,off,端午节 | /19 calendar-file-cells",
                "2027-06-09,off,端午节,2027 | 2027-06-09,off,,2027 | /19 calendar-file-name",
                "2027-06-09,off,端午节,2027 | 2027-06-09,off,端午节,2026 | /19 calendar-file-year",
                "2027-06-09,off,端午节,2027 | 2029-06-09,off,端午节,2027 | /19 calendar-file-far",
                "2027-06-09,off,端午节,2027 | 2026-10-10,off,端午节,2027 | /19 calendar-file-overlap",
                "2027-06-09,off,端午节 | 2027-06-09,off,\"端午节 | /19 calendar-file-broken"
            })
    void saysInWhichLineAndWhatIsWrong(String right, String wrong, String fault) {
        List<String> faults = faults(INVENTED.replaceFirst(right, wrong).getBytes(StandardCharsets.UTF_8));

        assertThat(faults.stream().map(YearFileTest::looseLine)).contains(looseLine(fault));
    }

    /** Where a quotation mark is left open, the reader finds the end of the file first. */
    private static String looseLine(String fault) {
        return fault.endsWith("broken") ? "broken" : fault;
    }

    @Test
    void refusesAnArrangementThatForgetsAHolidayOrGivesFarTooMuch() {
        assertThat(faults(without("2027-05-02"))).containsExactly("/24 calendar-file-holiday");
        List<String> festival = new ArrayList<>();
        INVENTED.lines().filter(line -> !line.startsWith("2027-02-0")).forEach(festival::add);
        assertThat(faults(String.join("\n", festival).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("/20 calendar-file-festival");
        StringBuilder generous = new StringBuilder(INVENTED);
        for (int day = 1; day <= 12; day++) {
            generous.append("2027-07-%02d,off,暑假,2027%n".formatted(day));
        }
        assertThat(faults(generous.toString().getBytes(StandardCharsets.UTF_8)))
                .containsExactly("/37 calendar-file-implausible");
    }

    @Test
    void refusesWhatIsNoFileAtAll() {
        assertThat(faults(new byte[0])).containsExactly("/1 calendar-file-header");
        assertThat(faults(new byte[] {'P', 'K', 3, 4, 0, (byte) 0xff})).containsExactly("/1 calendar-file-charset");
        assertThat(faults((INVENTED + "2027-06-09,off,端午节,2027\n".repeat(5000)).getBytes(StandardCharsets.UTF_8)))
                .hasSize(20);
    }

    private static String invented() {
        try {
            return Files.readString(Path.of("src/test/resources/calendar/invented-2027.csv"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] without(String date) {
        List<String> lines = new ArrayList<>();
        INVENTED.lines().filter(line -> !line.startsWith(date)).forEach(lines::add);
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static List<CalendarDay> read(String file) {
        return YearFile.read(2027, file.getBytes(StandardCharsets.UTF_8), ShippedYears.DAYS, ShippedYears.FIXED);
    }

    private static List<String> faults(byte[] file) {
        Refusal refused = catchThrowableOfType(
                Refusal.class, () -> YearFile.read(2027, file, ShippedYears.DAYS, ShippedYears.FIXED));
        assertThat(refused).isNotNull();
        return refused.faults().stream().map(YearFileTest::brief).toList();
    }

    private static String brief(Fault fault) {
        assertThat(fault.arguments().get(0).toString()).isEqualTo(fault.place().substring(1));
        return fault.place() + " " + fault.code();
    }
}
