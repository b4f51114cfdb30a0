package io.beianflow.deadline;

import io.beianflow.calendar.WorkingDayCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a filing's clocks (contract section 6). All days are in Asia/Shanghai.
 *
 * @param about what of the filing it is about, such as a track or a product; empty for the filing as a whole
 * @param round round of the review or correction, from 1
 * @param startedOn day of the trigger, not counted
 * @param earliestOn day before which nothing is expected
 * @param expectedOn day on which the end is expected
 * @param latestOn last day that is in time
 * @param workingDays length of the whole period, the measure of "80 % gone"
 * @param pausedOn since when it stands still; kept if it was ended while paused
 * @param endedOn day of the event that ended it
 * @param provisional a date lies beyond the last known year of the calendar
 * @param reason text key of why it is paused
 */
public record Clock(
        long id,
        String ref,
        ClockKind kind,
        String about,
        Party party,
        int round,
        LocalDate startedOn,
        @Nullable LocalDate earliestOn,
        @Nullable LocalDate expectedOn,
        LocalDate latestOn,
        int workingDays,
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

    private LocalDate measuredOn(LocalDate today) {
        if (pausedOn != null) {
            return pausedOn;
        }
        return endedOn == null ? today : endedOn;
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
}
