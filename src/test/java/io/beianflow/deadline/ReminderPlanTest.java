package io.beianflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.calendar.WorkingDayCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReminderPlanTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final WorkingDayCalendar calendar = WorkingDayCalendar.shipped();

    @Test
    void remindsOfOursAtHalfFourFifthsAndTheLastDay() {
        assertThat(plan(Party.US, "2026-11-02", null, null, 10))
                .containsExactly(
                        "2026-11-09T09:00 clock-half",
                        "2026-11-12T09:00 clock-eighty",
                        "2026-11-16T09:00 clock-due",
                        "2026-11-17T00:00 clock-overdue");
    }

    @Test
    void countsItsSharesAcrossTheSpringFestival() {
        assertThat(plan(Party.US, "2026-02-10", null, null, 5))
                .containsExactly(
                        "2026-02-13T09:00 clock-half",
                        "2026-02-14T09:00 clock-eighty",
                        "2026-02-24T09:00 clock-due",
                        "2026-02-25T00:00 clock-overdue");
    }

    @Test
    void remindsOfTheAuthoritysEarliestExpectedAndLastDay() {
        assertThat(plan(Party.REGULATOR, "2026-11-02", 5, 7, 10))
                .containsExactly(
                        "2026-11-09T09:00 clock-earliest",
                        "2026-11-11T09:00 clock-expected",
                        "2026-11-16T09:00 clock-latest",
                        "2026-11-17T00:00 clock-overdue");
    }

    @Test
    void leavesOutWhatCoincides() {
        assertThat(plan(Party.US, "2026-11-02", null, null, 1))
                .containsExactly("2026-11-03T09:00 clock-due", "2026-11-04T00:00 clock-overdue");
        assertThat(plan(Party.US, "2026-11-02", null, null, 0))
                .containsExactly("2026-11-02T09:00 clock-due", "2026-11-03T00:00 clock-overdue");
        assertThat(plan(Party.REGULATOR, "2026-11-02", 10, 10, 10))
                .containsExactly("2026-11-16T09:00 clock-latest", "2026-11-17T00:00 clock-overdue");
    }

    private List<String> plan(
            Party party, String start, @Nullable Integer earliest, @Nullable Integer expected, int latest) {
        LocalDate from = LocalDate.parse(start);
        Clock clock = new Clock(
                        1,
                        "F-2026-000001",
                        "acme",
                        party == Party.US ? ClockKind.FIRST_FILING : ClockKind.SUBJECT_REVIEW,
                        "",
                        party,
                        1,
                        from,
                        null,
                        null,
                        from,
                        latest,
                        new Clock.Basis(from, earliest, expected, latest),
                        null,
                        null,
                        false,
                        null)
                .counted(calendar);
        return ReminderPlan.of(clock, calendar).points().stream()
                .map(point -> point.at().atZone(ZONE).toLocalDateTime() + " " + point.kind())
                .toList();
    }
}
