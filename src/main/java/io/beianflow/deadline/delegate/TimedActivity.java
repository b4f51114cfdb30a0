package io.beianflow.deadline.delegate;

import io.beianflow.deadline.ClockKind;

/** Which clock an activity such as {@code remind-first-review} or {@code escalate-correction} is about. */
final class TimedActivity {
    private static final String CORRECTION = "correction";

    private TimedActivity() {}

    static ClockKind clock(String activity) {
        String clock = activity.substring(activity.indexOf('-') + 1);
        return clock.equals(CORRECTION) ? ClockKind.CORRECTION_RESPONSE : ClockKind.of(clock);
    }
}
