package io.beianflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.DatabaseTest;
import io.beianflow.audit.Trail;
import io.beianflow.calendar.Calendars;
import io.beianflow.filing.Filings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemindersTest extends DatabaseTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Instant NOW = Instant.parse("2026-02-26T01:00:00Z");

    private final Trail trail = mock(Trail.class);
    private final DeadlineTexts texts = new DeadlineTexts(DeadlineMessages.fromResources());
    private Clocks clocks;
    private Notices notices;
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
                java.time.Clock.fixed(NOW, java.time.ZoneId.of("Asia/Shanghai")));
        notices = new Notices(jdbc, new ObjectMapper(), java.time.Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")), trail);
        reminders = new Reminders(clocks, notices);
        ref = FilingRow.add(jdbc, NUMBER.incrementAndGet());
    }

    @Test
    void remindsTheOwnerOfTheExpectedDay() {
        clocks.start(ref, ClockKind.FIRST_REVIEW, 2, LocalDate.of(2026, 2, 10));

        reminders.remind(ref, ClockKind.FIRST_REVIEW);

        Notice notice = notices.of(ref).get(0);
        assertThat(notice.forGroup()).isEqualTo("product");
        assertThat(notice.at()).isEqualTo(NOW);
        assertThat(texts.text(notice, Locale.CHINESE))
                .isEqualTo("备案 " + ref + " 的“一审”（第 2 轮）已到预期日 2026-02-26，最晚为 2026-03-02。请查看是否已收到结果并登记。");
        assertThat(texts.text(notice, Locale.ENGLISH))
                .startsWith("Filing " + ref + ": First review, round 2, has come to its expected day 2026-02-26");
    }

    @Test
    void tellsTheManagerOfTheLastDay() {
        clocks.start(ref, ClockKind.CROSS_REVIEW, 1, LocalDate.of(2026, 2, 10));

        reminders.escalate(ref, ClockKind.CROSS_REVIEW);

        Notice notice = notices.of(ref).get(0);
        assertThat(notice.forGroup()).isEqualTo("manager");
        assertThat(texts.text(notice, Locale.CHINESE))
                .isEqualTo("备案 " + ref + " 的“内部会审”（第 1 轮）已超过最晚日 2026-02-24（预期日 —）。请跟进处理。");
    }

    @Test
    void speaksOfTheLastEntryWhenTheClockHasJustEnded() {
        clocks.start(ref, ClockKind.FIRST_REVIEW, 1, LocalDate.of(2026, 2, 10));
        clocks.end(ref, ClockKind.FIRST_REVIEW, LocalDate.of(2026, 2, 26));

        reminders.remind(ref, ClockKind.FIRST_REVIEW);

        assertThat(notices.of(ref).get(0).arguments()).containsEntry("round", "1");
    }

    @Test
    void writesEveryNoticeToTheTrail() {
        notices.raise(ref, "clock-overdue", "manager", Map.of("clock", "placement"));

        verify(trail).record(eq(ref), eq("notice.raised"), isNull(), any());
    }

    @Test
    void showsTheNewestNoticeFirst() {
        notices.raise(ref, "clock-expected", "product", Map.of());
        notices.raise(ref, "clock-overdue", "manager", Map.of());

        assertThat(notices.of(ref)).extracting(Notice::kind).containsExactly("clock-overdue", "clock-expected");
        assertThat(notices.of("F-2026-999999")).isEmpty();
    }

    @Test
    void refusesAFilingThatDoesNotExist() {
        assertThatIllegalStateException()
                .isThrownBy(() -> notices.raise("F-2026-999999", "clock-overdue", "manager", Map.of()));
    }
}
