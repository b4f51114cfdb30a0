package io.beianflow.deadline;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.beianflow.DatabaseTest;
import io.beianflow.calendar.Calendars;
import io.beianflow.filing.Filings;
import io.beianflow.notice.Notices;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemindersTest extends DatabaseTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Notices notices = mock(Notices.class);
    private Clocks clocks;
    private Reminders reminders;
    private String ref;

    @BeforeEach
    void openFiling() {
        Calendars calendars = new Calendars(jdbc);
        calendars.afterPropertiesSet();
        clocks = new Clocks(
                new ClockRows(jdbc),
                new Windows(new ShippedTables()),
                calendars,
                mock(Filings.class),
                event -> {},
                java.time.Clock.fixed(
                        java.time.Instant.parse("2026-02-10T01:00:00Z"), java.time.ZoneId.of("Asia/Shanghai")));
        reminders = new Reminders(clocks, notices, new Turns(jdbc));
        ref = FilingRow.add(jdbc, NUMBER.incrementAndGet());
    }

    @Test
    void remindsTheOwnerOfTheExpectedDay() {
        Clock clock = clocks.start(ref, ClockKind.FIRST_REVIEW, 2, LocalDate.of(2026, 2, 10));

        reminders.remind(ref, ClockKind.FIRST_REVIEW);

        verify(notices)
                .raise(
                        ref,
                        "clock-expected:" + clock.id() + ":2026-03-02",
                        "clock-expected",
                        "product",
                        Map.of(
                                "ref",
                                ref,
                                "clock",
                                "first-review",
                                "round",
                                "2",
                                "expectedOn",
                                "2026-02-26",
                                "latestOn",
                                "2026-03-02"));
    }

    @Test
    void tellsTheManagerOfTheLastDay() {
        Clock clock = clocks.start(ref, ClockKind.CROSS_REVIEW, 1, LocalDate.of(2026, 2, 10));

        reminders.escalate(ref, ClockKind.CROSS_REVIEW);

        verify(notices)
                .raise(
                        ref,
                        "clock-overdue:" + clock.id() + ":2026-02-24",
                        "clock-overdue",
                        "manager",
                        Map.of("ref", ref, "clock", "cross-review", "round", "1", "latestOn", "2026-02-24"));
    }

    @Test
    void speaksOfTheLastEntryWhenTheClockHasJustEnded() {
        Clock clock = clocks.start(ref, ClockKind.FIRST_REVIEW, 1, LocalDate.of(2026, 2, 10));
        reminders.remind(ref, ClockKind.FIRST_REVIEW);
        clocks.end(ref, ClockKind.FIRST_REVIEW, LocalDate.of(2026, 2, 26));

        reminders.remind(ref, ClockKind.FIRST_REVIEW);

        verify(notices, times(2))
                .raise(
                        ref,
                        "clock-expected:" + clock.id() + ":2026-03-02",
                        "clock-expected",
                        "product",
                        Map.of(
                                "ref",
                                ref,
                                "clock",
                                "first-review",
                                "round",
                                "1",
                                "expectedOn",
                                "2026-02-26",
                                "latestOn",
                                "2026-03-02"));
    }
}
