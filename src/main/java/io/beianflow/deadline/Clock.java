package io.beianflow.deadline;

import io.beianflow.calendar.CalendarSet;
import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.Due;
import io.beianflow.calendar.WorkingDayCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a filing's clocks (contract section 6). All days are in Asia/Shanghai.
 *
 * @param company company of the filing
 * @param about what of the filing it is about, such as a track or a product; empty for the filing as a whole
 * @param round round of the review or correction, from 1
 * @param startedOn day of the trigger, not counted
 * @param earliestOn day before which nothing is expected
 * @param expectedOn day on which the end is expected
 * @param latestOn last day that is in time
 * @param workingDays length of the whole period, the measure of "80 % gone"
 * @param basis what the days were counted from
 * @param pausedOn since when it stands still; kept if it was ended while paused
 * @param endedOn day of the event that ended it
 * @param provisional a date lies beyond the last known year of the calendar
 * @param reason text key of why it is paused
 */
public record Clock(
        long id,
        String ref,
        String company,
        ClockKind kind,
        String about,
        Party party,
        int round,
        LocalDate startedOn,
        @Nullable LocalDate earliestOn,
        @Nullable LocalDate expectedOn,
        LocalDate latestOn,
        int workingDays,
        Basis basis,
        @Nullable LocalDate pausedOn,
        @Nullable LocalDate endedOn,
        boolean provisional,
        @Nullable String reason) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

    /** Neither ended nor paused. */
    public boolean isRunning() {
        return endedOn == null && pausedOn == null;
    }

    /**
     * Working days in (day, latestOn], where day is the day it was paused or ended, else today; 0 on the last day, negative after it.
     */
    public int workingDaysLeft(LocalDate today, WorkingDayCalendar calendar) {
        return calendar.workingDaysBetween(measuredOn(today), latestOn);
    }

    /**
     * Breached from 00:00 of the day after {@code latestOn}, for good. At risk past {@code expectedOn} or with more than 80 % of the working
     * days gone.
     */
    public ClockState state(LocalDate today, WorkingDayCalendar calendar) {
        if (measuredOn(today).isAfter(latestOn)) {
            return ClockState.BREACHED;
        }
        if (endedOn != null) {
            return ClockState.MET;
        }
        if (pausedOn != null) {
            return ClockState.PAUSED;
        }
        return isAtRisk(today, calendar) ? ClockState.AT_RISK : ClockState.RUNNING;
    }

    private boolean isAtRisk(LocalDate today, WorkingDayCalendar calendar) {
        int gone = workingDays - workingDaysLeft(today, calendar);
        return (expectedOn != null && today.isAfter(expectedOn)) || gone * 100 > workingDays * 80;
    }

    /** The first day on which a clock that runs is at risk; the day after {@code latestOn} if it goes straight over to being breached. */
    LocalDate riskOn(WorkingDayCalendar calendar) {
        LocalDate day = latestOn.plusDays(1);
        while (day.isAfter(startedOn) && isAtRisk(day.minusDays(1), calendar)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private LocalDate measuredOn(LocalDate today) {
        if (pausedOn != null) {
            return pausedOn;
        }
        return endedOn == null ? today : endedOn;
    }

    /** The calendar this clock counts by: for what we promise ourselves also without the company's own days off, never for a limit of the law. */
    public WorkingDayCalendar calendar(Calendars calendars) {
        return calendar(calendars.snapshot());
    }

    WorkingDayCalendar calendar(CalendarSet calendars) {
        return kind.followsHouse() ? calendars.of(company) : calendars.common();
    }

    /** When the owner is reminded: {@code expectedOn}, or {@code latestOn} where nothing is expected earlier, at 09:00. */
    public Date remindAt() {
        LocalDate day = expectedOn == null ? latestOn : expectedOn;
        return Date.from(day.atTime(START_OF_WORK).atZone(ZONE).toInstant());
    }

    /** 00:00 of the day after {@code latestOn}. */
    public Date overdueAt() {
        return Date.from(latestOn.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    /** Its days counted from the basis; a given last day stays, and nothing is expected after the last day. */
    Clock counted(WorkingDayCalendar calendar) {
        Integer days = basis.latest();
        Due latest = days == null ? new Due(latestOn, false, List.of()) : calendar.due(basis.from(), days);
        boolean whole = days != null || !basis.from().equals(startedOn);
        return with(
                day(calendar, basis.earliest(), latest.due(), earliestOn),
                day(calendar, basis.expected(), latest.due(), expectedOn),
                latest.due(),
                whole ? workingDays : calendar.workingDaysBetween(startedOn, latest.due()),
                basis,
                pausedOn,
                latest.provisional(),
                reason);
    }

    private @Nullable LocalDate day(
            WorkingDayCalendar calendar, @Nullable Integer days, LocalDate latest, @Nullable LocalDate given) {
        LocalDate day = days == null ? given : calendar.due(basis.from(), days).due();
        return day != null && day.isAfter(latest) ? latest : day;
    }

    /** Goes on from a day: what was left at the pause is left then. What had passed at the pause stays where it was. */
    Clock resumed(LocalDate from, WorkingDayCalendar calendar) {
        LocalDate paused = Objects.requireNonNull(pausedOn, "only a paused clock goes on");
        Basis left = new Basis(
                from,
                left(calendar, paused, earliestOn),
                left(calendar, paused, expectedOn),
                left(calendar, paused, latestOn));
        return with(earliestOn, expectedOn, latestOn, workingDays, left, null, provisional, null)
                .counted(calendar);
    }

    private static @Nullable Integer left(WorkingDayCalendar calendar, LocalDate paused, @Nullable LocalDate day) {
        return day == null || day.isBefore(paused) ? null : Integer.valueOf(calendar.workingDaysBetween(paused, day));
    }

    /** Begins anew with the whole window from a day. */
    Clock anew(LocalDate from, Window window, WorkingDayCalendar calendar) {
        Basis basis = new Basis(from, window.earliest(), window.expected(), window.latest());
        return with(null, null, latestOn, window.latest(), basis, null, provisional, null)
                .counted(calendar);
    }

    /** Ends on another last day, which a manager names; nothing is expected after it. */
    Clock moved(LocalDate latest, WorkingDayCalendar calendar) {
        int length = Math.max(0, workingDays + calendar.workingDaysBetween(latestOn, latest));
        Basis given = new Basis(basis.from(), basis.earliest(), basis.expected(), null);
        return with(
                day(calendar, basis.earliest(), latest, earliestOn),
                day(calendar, basis.expected(), latest, expectedOn),
                latest,
                length,
                given,
                pausedOn,
                false,
                reason);
    }

    /** The same days, said to be counted from that. */
    Clock on(Basis counted) {
        return with(earliestOn, expectedOn, latestOn, workingDays, counted, pausedOn, provisional, reason);
    }

    private Clock with(
            @Nullable LocalDate earliest,
            @Nullable LocalDate expected,
            LocalDate latest,
            int length,
            Basis counted,
            @Nullable LocalDate paused,
            boolean mayMove,
            @Nullable String why) {
        return new Clock(
                id, ref, company, kind, about, party, round, startedOn, earliest, expected, latest, length, counted,
                paused, endedOn, mayMove, why);
    }

    /**
     * What the days of a clock were counted from, so that they can be counted again when a calendar changes. A number of days is null where
     * nothing is expected, or where the day was given: by a notice or by a manager.
     *
     * @param from day of the start, of the resumption or of the new beginning; not counted itself
     */
    public record Basis(
            LocalDate from,
            @Nullable Integer earliest,
            @Nullable Integer expected,
            @Nullable Integer latest) {}
}
