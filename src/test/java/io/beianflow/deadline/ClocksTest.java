package io.beianflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.beianflow.DatabaseTest;
import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.filing.Filings;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

class ClocksTest extends DatabaseTest {
    private static final java.time.Clock NOW = java.time.Clock.fixed(
            java.time.Instant.parse("2026-02-10T01:00:00Z"), java.time.ZoneId.of("Asia/Shanghai"));

    /** The Tuesday before the Spring Festival of 2026: nine days off, two make-up Saturdays. */
    private static final LocalDate BEFORE_FESTIVAL = LocalDate.of(2026, 2, 10);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final WorkingDayCalendar calendar = WorkingDayCalendar.shipped();
    private final Filings filings = mock(Filings.class);
    private Calendars calendars;
    private Clocks clocks;
    private String ref;

    @BeforeEach
    void openFiling() {
        calendars = new Calendars(jdbc);
        calendars.afterPropertiesSet();
        clocks =
                new Clocks(new ClockRows(jdbc), new Windows(new ShippedTables()), calendars, filings, event -> {}, NOW);
        ref = FilingRow.add(jdbc, NUMBER.incrementAndGet());
    }

    @ParameterizedTest
    @CsvSource({
        "subject-review, 2026-02-24, 2026-02-26, 2026-03-02",
        "first-review, , 2026-02-26, 2026-03-02",
        "second-review, 2026-03-02, 2026-03-02, 2026-03-06",
        "statutory-decision, , , 2026-03-30",
        "correction-response, , , 2026-02-24",
        "first-filing, , , 2026-03-02",
        "change-filing, , , 2026-03-02",
        "cancellation-filing, , , 2026-03-16",
        "cross-review, , , 2026-02-24",
        "placement, , , 2026-02-24"
    })
    void countsAcrossTheFestival(String kind, LocalDate earliest, LocalDate expected, LocalDate latest) {
        Clock clock = clocks.start(ref, ClockKind.of(kind), 1, BEFORE_FESTIVAL);

        assertThat(clock.earliestOn()).isEqualTo(earliest);
        assertThat(clock.expectedOn()).isEqualTo(expected);
        assertThat(clock.latestOn()).isEqualTo(latest);
        assertThat(clock.provisional()).isFalse();
        assertThat(clocks.of(ref)).containsExactly(clock);
    }

    /** Each clock on its first day, on both sides of "at risk", on its last day and on the day after. */
    @ParameterizedTest
    @CsvSource({
        "subject-review, 2026-02-10, running, 10",
        "subject-review, 2026-02-26, running, 3",
        "subject-review, 2026-02-27, at-risk, 2",
        "subject-review, 2026-03-02, at-risk, 0",
        "subject-review, 2026-03-03, breached, -1",
        "first-review, 2026-02-10, running, 10",
        "first-review, 2026-02-20, running, 6",
        "first-review, 2026-02-26, running, 3",
        "first-review, 2026-02-27, at-risk, 2",
        "first-review, 2026-03-01, at-risk, 1",
        "first-review, 2026-03-02, at-risk, 0",
        "first-review, 2026-03-03, breached, -1",
        "second-review, 2026-03-02, running, 4",
        "second-review, 2026-03-03, at-risk, 3",
        "second-review, 2026-03-06, at-risk, 0",
        "second-review, 2026-03-07, breached, 0",
        "second-review, 2026-03-09, breached, -1",
        "statutory-decision, 2026-03-20, running, 6",
        "statutory-decision, 2026-03-22, running, 6",
        "statutory-decision, 2026-03-23, at-risk, 5",
        "statutory-decision, 2026-03-30, at-risk, 0",
        "statutory-decision, 2026-03-31, breached, -1",
        "correction-response, 2026-02-14, running, 1",
        "correction-response, 2026-02-23, running, 1",
        "correction-response, 2026-02-24, at-risk, 0",
        "correction-response, 2026-02-25, breached, -1",
        "first-filing, 2026-02-27, running, 2",
        "first-filing, 2026-02-28, at-risk, 1",
        "first-filing, 2026-03-02, at-risk, 0",
        "first-filing, 2026-03-03, breached, -1",
        "change-filing, 2026-02-27, running, 2",
        "change-filing, 2026-02-28, at-risk, 1",
        "change-filing, 2026-03-02, at-risk, 0",
        "change-filing, 2026-03-03, breached, -1",
        "cancellation-filing, 2026-03-10, running, 4",
        "cancellation-filing, 2026-03-11, at-risk, 3",
        "cancellation-filing, 2026-03-16, at-risk, 0",
        "cancellation-filing, 2026-03-17, breached, -1",
        "cross-review, 2026-02-14, running, 1",
        "cross-review, 2026-02-24, at-risk, 0",
        "cross-review, 2026-02-25, breached, -1",
        "placement, 2026-02-14, running, 1",
        "placement, 2026-02-24, at-risk, 0",
        "placement, 2026-02-25, breached, -1"
    })
    void standsOnADay(String kind, LocalDate today, String state, int workingDaysLeft) {
        Clock clock = clocks.start(ref, ClockKind.of(kind), 1, BEFORE_FESTIVAL);

        assertThat(clock.state(today, calendar).id()).isEqualTo(state);
        assertThat(clock.workingDaysLeft(today, calendar)).isEqualTo(workingDaysLeft);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, met, 0", "2026-02-13, met, 7", "2026-03-03, breached, -1"})
    void isJudgedByTheDayItEnded(LocalDate endedOn, String state, int workingDaysLeft) {
        clocks.start(ref, ClockKind.FIRST_REVIEW, 1, BEFORE_FESTIVAL);

        clocks.end(ref, ClockKind.FIRST_REVIEW, endedOn);

        Clock ended = clocks.of(ref).get(0);
        LocalDate muchLater = LocalDate.of(2026, 12, 1);
        assertThat(ended.state(muchLater, calendar).id()).isEqualTo(state);
        assertThat(ended.workingDaysLeft(muchLater, calendar)).isEqualTo(workingDaysLeft);
        assertThat(clocks.open(ref, ClockKind.FIRST_REVIEW)).isEmpty();
    }

    @Test
    void keepsEveryRoundReadable() {
        clocks.start(ref, ClockKind.FIRST_REVIEW, 1, BEFORE_FESTIVAL);
        clocks.end(ref, ClockKind.FIRST_REVIEW, LocalDate.of(2026, 2, 12));
        clocks.start(ref, ClockKind.FIRST_REVIEW, 2, LocalDate.of(2026, 2, 25));
        clocks.end(ref, ClockKind.FIRST_REVIEW, LocalDate.of(2026, 3, 20));
        clocks.start(ref, ClockKind.FIRST_REVIEW, 3, LocalDate.of(2026, 3, 25));

        LocalDate today = LocalDate.of(2026, 3, 26);
        assertThat(clocks.of(ref)).extracting(Clock::round).containsExactly(1, 2, 3);
        assertThat(clocks.of(ref))
                .extracting(clock -> clock.state(today, calendar))
                .containsExactly(ClockState.MET, ClockState.BREACHED, ClockState.RUNNING);
    }

    @Test
    void standsStillWhilePaused() {
        clocks.start(ref, ClockKind.STATUTORY_DECISION, 1, LocalDate.of(2026, 9, 1));

        clocks.pause(ref, ClockKind.STATUTORY_DECISION, LocalDate.of(2026, 9, 11), "product-info");

        Clock paused = clocks.open(ref, ClockKind.STATUTORY_DECISION).orElseThrow();
        LocalDate muchLater = LocalDate.of(2026, 12, 1);
        assertThat(paused.state(muchLater, calendar)).isEqualTo(ClockState.PAUSED);
        assertThat(paused.workingDaysLeft(muchLater, calendar)).isEqualTo(22);
        assertThat(paused.reason()).isEqualTo("product-info");
    }

    @Test
    void goesOnWithTheDaysThatWereLeft() {
        clocks.start(ref, ClockKind.STATUTORY_DECISION, 1, LocalDate.of(2026, 9, 1));
        clocks.pause(ref, ClockKind.STATUTORY_DECISION, LocalDate.of(2026, 9, 11), "product-info");

        Clock resumed = clocks.resume(ref, ClockKind.STATUTORY_DECISION, LocalDate.of(2026, 9, 28));

        assertThat(resumed.workingDaysLeft(LocalDate.of(2026, 9, 28), calendar)).isEqualTo(22);
        assertThat(resumed.latestOn()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(resumed.startedOn()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(resumed.pausedOn()).isNull();
        assertThat(resumed.reason()).isNull();
        assertThat(jdbc.sql(
                                "select paused_on || '/' || resumed_on || '/' || reason from filing.clock_pause where ref = ?")
                        .param(ref)
                        .query(String.class)
                        .list())
                .containsExactly("2026-09-11/2026-09-28/product-info");
    }

    @Test
    void movesTheExpectedDayOverAPauseUnlessItWasPast() {
        clocks.start(ref, ClockKind.SUBJECT_REVIEW, 1, LocalDate.of(2026, 11, 2));
        clocks.pause(ref, ClockKind.SUBJECT_REVIEW, LocalDate.of(2026, 11, 10), "correction");

        Clock resumed = clocks.resume(ref, ClockKind.SUBJECT_REVIEW, LocalDate.of(2026, 11, 20));

        assertThat(resumed.earliestOn()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(resumed.expectedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(resumed.latestOn()).isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    void countsFromThePauseWhenToldToGoOnBeforeIt() {
        clocks.start(ref, ClockKind.STATUTORY_DECISION, 1, LocalDate.of(2026, 9, 1));
        clocks.pause(ref, ClockKind.STATUTORY_DECISION, LocalDate.of(2026, 9, 11), "product-info");

        Clock resumed = clocks.resume(ref, ClockKind.STATUTORY_DECISION, LocalDate.of(2026, 9, 7));

        assertThat(resumed.latestOn()).isEqualTo(LocalDate.of(2026, 10, 19));
    }

    @Test
    void pausesAndGoesOnMoreThanOnce() {
        clocks.start(ref, ClockKind.STATUTORY_DECISION, 1, LocalDate.of(2026, 9, 1));
        for (int day : new int[] {2, 7}) {
            clocks.pause(ref, ClockKind.STATUTORY_DECISION, LocalDate.of(2026, 9, day), "correction");
            clocks.resume(ref, ClockKind.STATUTORY_DECISION, LocalDate.of(2026, 9, day + 2));
        }

        Clock clock = clocks.open(ref, ClockKind.STATUTORY_DECISION).orElseThrow();
        // 1 day gone by the 2nd, 1 more (the 7th) by the second pause: 28 are left from the 9th on.
        assertThat(clock.workingDaysLeft(LocalDate.of(2026, 9, 9), calendar)).isEqualTo(28);
    }

    @Test
    void staysBreachedWhenItWasPausedTooLate() {
        clocks.start(ref, ClockKind.FIRST_REVIEW, 1, BEFORE_FESTIVAL);
        clocks.pause(ref, ClockKind.FIRST_REVIEW, LocalDate.of(2026, 3, 4), "correction");
        assertThat(clocks.open(ref, ClockKind.FIRST_REVIEW).orElseThrow().state(LocalDate.of(2026, 3, 9), calendar))
                .isEqualTo(ClockState.BREACHED);

        Clock resumed = clocks.resume(ref, ClockKind.FIRST_REVIEW, LocalDate.of(2026, 3, 10));

        assertThat(resumed.latestOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void beginsAnewWithAResubmission() {
        clocks.start(ref, ClockKind.STATUTORY_DECISION, 1, LocalDate.of(2026, 7, 1));
        clocks.pause(ref, ClockKind.STATUTORY_DECISION, LocalDate.of(2026, 8, 7), "correction");

        Clock restarted = clocks.restart(ref, ClockKind.STATUTORY_DECISION, LocalDate.of(2026, 9, 1));

        assertThat(restarted.latestOn()).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(restarted.startedOn()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(restarted.state(LocalDate.of(2026, 9, 1), calendar)).isEqualTo(ClockState.RUNNING);
        assertThat(clocks.of(ref)).hasSize(1);
    }

    @Test
    void isMetWhenItEndsWhilePausedInTime() {
        clocks.start(ref, ClockKind.STATUTORY_DECISION, 1, LocalDate.of(2026, 9, 1));
        clocks.pause(ref, ClockKind.STATUTORY_DECISION, LocalDate.of(2026, 9, 11), "correction");

        clocks.end(ref, ClockKind.STATUTORY_DECISION, LocalDate.of(2026, 12, 1));

        assertThat(clocks.of(ref).get(0).state(LocalDate.of(2026, 12, 2), calendar))
                .isEqualTo(ClockState.MET);
    }

    @Test
    void takesTheDayTheNoticeNames() {
        LocalDate received = LocalDate.of(2026, 11, 16);

        Clock clock = clocks.start(ref, ClockKind.CORRECTION_RESPONSE, 1, received, LocalDate.of(2026, 11, 30));

        assertThat(clock.latestOn()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(clock.state(LocalDate.of(2026, 11, 26), calendar)).isEqualTo(ClockState.RUNNING);
        assertThat(clock.state(LocalDate.of(2026, 11, 27), calendar)).isEqualTo(ClockState.AT_RISK);
    }

    @Test
    void neverExpectsTheEndAfterTheDayTheNoticeNames() {
        Clock clock =
                clocks.start(ref, ClockKind.SUBJECT_REVIEW, 1, LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 17));

        assertThat(clock.earliestOn()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(clock.expectedOn()).isEqualTo(LocalDate.of(2026, 11, 17));
    }

    @Test
    void refusesAnAnswerDayBeforeTheNotice() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> clocks.start(
                        ref, ClockKind.CORRECTION_RESPONSE, 1, LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 13)))
                .satisfies(refusal ->
                        assertThat(refusal.faults()).extracting(Fault::place).containsExactly("/answerBy"));
    }

    @Test
    void isProvisionalBeyondTheLastKnownYear() {
        assertThat(clocks.start(ref, ClockKind.STATUTORY_DECISION, 1, LocalDate.of(2026, 12, 1))
                        .provisional())
                .isTrue();
    }

    @Test
    void startsOnceHoweverOftenTheStepIsRepeated() {
        Clock first = clocks.start(ref, ClockKind.PLACEMENT, 1, BEFORE_FESTIVAL);
        Clock again = clocks.start(ref, ClockKind.PLACEMENT, 1, BEFORE_FESTIVAL.plusDays(3));

        assertThat(again).isEqualTo(first);
        assertThat(clocks.of(ref)).hasSize(1);
    }

    @Test
    void refusesANewRoundWhileTheLastIsOpen() {
        clocks.start(ref, ClockKind.FIRST_REVIEW, 1, BEFORE_FESTIVAL);

        assertThatIllegalStateException()
                .isThrownBy(() -> clocks.start(ref, ClockKind.FIRST_REVIEW, 2, BEFORE_FESTIVAL))
                .withMessageContaining("must be ended before round 2 starts");
    }

    @Test
    void runsBesideEachOtherForTheTracks() {
        clocks.start(ref, ClockKind.CROSS_REVIEW, "subject", 1, BEFORE_FESTIVAL, null);
        clocks.start(ref, ClockKind.CROSS_REVIEW, "algorithm", 1, BEFORE_FESTIVAL.plusDays(1), null);

        clocks.end(ref, ClockKind.CROSS_REVIEW, "subject", BEFORE_FESTIVAL.plusDays(2));

        assertThat(clocks.open(ref, ClockKind.CROSS_REVIEW)).map(Clock::about).contains("algorithm");
    }

    @Test
    void leavesNothingOpenAtTheEnd() {
        clocks.start(ref, ClockKind.FIRST_REVIEW, 1, BEFORE_FESTIVAL);
        clocks.start(ref, ClockKind.STATUTORY_DECISION, 1, BEFORE_FESTIVAL);

        clocks.endAll(ref, BEFORE_FESTIVAL.plusDays(1));

        assertThat(clocks.of(ref)).extracting(Clock::endedOn).containsOnly(BEFORE_FESTIVAL.plusDays(1));
    }

    @Test
    void endsNothingWhenNothingIsOpen() {
        clocks.end(ref, ClockKind.FIRST_REVIEW, BEFORE_FESTIVAL);
        clocks.pause(ref, ClockKind.FIRST_REVIEW, BEFORE_FESTIVAL, "correction");

        assertThat(clocks.of(ref)).isEmpty();
    }

    @Test
    void keepsTheDayTheFilingIsDue() {
        clocks.start(ref, ClockKind.STATUTORY_DECISION, 1, BEFORE_FESTIVAL);
        clocks.start(ref, ClockKind.FIRST_REVIEW, 1, BEFORE_FESTIVAL);
        verify(filings).dueOn(ref, LocalDate.of(2026, 3, 30));
        verify(filings).dueOn(ref, LocalDate.of(2026, 3, 2));

        clearInvocations(filings);
        clocks.end(ref, ClockKind.FIRST_REVIEW, LocalDate.of(2026, 2, 27));
        verify(filings).dueOn(ref, LocalDate.of(2026, 3, 30));
        clocks.pause(ref, ClockKind.STATUTORY_DECISION, LocalDate.of(2026, 2, 27), "product-info");
        verify(filings).dueOn(ref, null);
    }

    @Test
    void tellsTheEngineWhenToRemindAndWhenItIsTooLate() {
        Clock review = clocks.start(ref, ClockKind.FIRST_REVIEW, 1, BEFORE_FESTIVAL);
        Clock placement = clocks.start(ref, ClockKind.PLACEMENT, 1, BEFORE_FESTIVAL);

        assertThat(review.remindAt().toInstant()).isEqualTo(Instant.parse("2026-02-26T01:00:00Z"));
        assertThat(review.overdueAt().toInstant()).isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
        assertThat(placement.remindAt().toInstant()).isEqualTo(Instant.parse("2026-02-24T01:00:00Z"));
    }

    @Test
    void isShownAsItStandsToday() {
        clocks.start(ref, ClockKind.STATUTORY_DECISION, 1, LocalDate.of(2026, 12, 1));
        clocks.start(ref, ClockKind.FIRST_REVIEW, 1, LocalDate.of(2026, 12, 1));
        clocks.pause(ref, ClockKind.FIRST_REVIEW, LocalDate.of(2026, 12, 2), "correction");
        DeadlineTexts texts = new DeadlineTexts(DeadlineMessages.fromResources());
        java.time.Clock now = java.time.Clock.fixed(Instant.parse("2026-12-02T16:00:00Z"), ZoneId.of("Asia/Shanghai"));

        Deadlines deadlines = new Deadlines(clocks, calendars, texts, now);

        assertThat(deadlines.of(ref, Locale.CHINESE))
                .extracting(Deadline::clock, Deadline::workingDaysLeft, Deadline::state, Deadline::reason)
                .containsExactly(
                        tuple("statutory-decision", 28, "running", "期限跨入放假安排未知的年份，日期暂定"),
                        tuple("first-review", 9, "paused", "等待我方答复补正"));
    }

    @Test
    void belongsToTheCompanyOfItsFiling() {
        clocks.start(ref, ClockKind.FIRST_REVIEW, 1, BEFORE_FESTIVAL);

        assertThat(jdbc.sql("select company from filing.clock where ref = ?")
                        .param(ref)
                        .query(String.class)
                        .single())
                .isEqualTo("acme");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update filing.clock set company = 'other' where ref = ?")
                        .param(ref)
                        .update());
    }

    @Test
    void refusesAFilingThatDoesNotExist() {
        assertThatIllegalStateException()
                .isThrownBy(() -> clocks.start("F-2026-999999", ClockKind.FIRST_REVIEW, 1, BEFORE_FESTIVAL))
                .withMessage("There is no filing F-2026-999999 to start a clock for");
    }
}
