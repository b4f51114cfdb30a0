package io.beianflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.beianflow.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class CalendarsTest extends DatabaseTest {
    private Calendars calendars;

    @BeforeEach
    void start() {
        jdbc.sql("delete from filing.calendar_year").update();
        calendars = new Calendars(jdbc);
        calendars.afterPropertiesSet();
    }

    @Test
    void storesTheShippedYears() {
        assertThat(calendars.current().knownYears()).containsExactly(2024, 2025, 2026);
        assertThat(calendars.current().days(2026))
                .isEqualTo(WorkingDayCalendar.shipped().days(2026));
    }

    @Test
    void leavesAStoredYearAsItIs() {
        jdbc.sql("delete from filing.calendar_day where day = '2026-02-28'").update();

        new Calendars(jdbc).afterPropertiesSet();
        calendars.reload();

        assertThat(calendars.current().isWorkingDay(LocalDate.of(2026, 2, 28))).isFalse();
    }

    @Test
    void seesAChangeAfterAReload() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        assertThat(calendars.current().isWorkingDay(monday)).isTrue();
        jdbc.sql("insert into filing.calendar_day values ('2026-03-02', 'off', '加假', 2026)")
                .update();

        assertThat(calendars.current().isWorkingDay(monday)).isTrue();
        calendars.reload();
        assertThat(calendars.current().isWorkingDay(monday)).isFalse();
    }

    /** 2 March 2026 is a Monday: a guess that moves a make-up day off the weekend is not an arrangement. */
    @Test
    void refusesAMakeUpDayOnAWrongWeekday() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("insert into filing.calendar_day values ('2026-03-02', 'work', '春节', 2026)")
                        .update());
    }
}
