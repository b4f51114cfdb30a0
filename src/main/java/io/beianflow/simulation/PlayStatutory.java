package io.beianflow.simulation;

import io.beianflow.calendar.Due;
import io.beianflow.calendar.WorkingDayCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The statutory period of a play (R1 Art 25), by the rules of contract section 6: it begins with the submission, stands still while we complete
 * product information or answer a correction, goes on where it stood, and begins anew with a resubmission.
 */
final class PlayStatutory {
    private static final String FIRST = "first-review";
    private static final String SECOND = "second-review";
    private static final String CLOCK = "statutory-decision";

    private final WorkingDayCalendar calendar;
    private final PlayWindows windows;

    private @Nullable LocalDate from;
    private @Nullable LocalDate pausedOn;
    private LocalDate latestOn = LocalDate.MAX;
    private boolean passed;
    private boolean provisional;

    PlayStatutory(WorkingDayCalendar calendar, PlayWindows windows) {
        this.calendar = calendar;
        this.windows = windows;
    }

    /** A round of a review, from its submission to its answer. */
    void review(String clock, int round, LocalDate sentOn, LocalDate answeredOn, String outcome) {
        if (!clock.equals(FIRST) && !clock.equals(SECOND)) {
            return;
        }
        LocalDate stood = pausedOn;
        if (from == null || stood == null || clock.equals(FIRST) || round > 1) {
            from = sentOn;
            windows.clock(CLOCK).ifPresent(window -> set(calendar.due(sentOn, window.latest())));
        } else {
            set(calendar.due(sentOn, Math.max(0, calendar.workingDaysBetween(stood, latestOn))));
        }
        pausedOn = answeredOn;
        passed |= answeredOn.isAfter(latestOn);
    }

    private void set(Due due) {
        latestOn = due.due();
        provisional = due.provisional();
    }

    /** As it stands on the last day of the play; null if it never began by then. */
    Play.@Nullable Statutory asOf(LocalDate end) {
        LocalDate began = from;
        return began == null || began.isAfter(end) ? null : new Play.Statutory(began, latestOn, passed, provisional);
    }
}
