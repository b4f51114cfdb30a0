package io.beianflow.process;

import java.time.Instant;

/**
 * The one clock of engine and product under the profile {@code simulation}: it stands still until somebody moves it, and then everything that
 * falls due on the way is carried out in due order. Between two moves the steps that wait for nobody go on as always.
 */
public interface SimulatedClock {
    /** Where it stands. */
    Instant now();

    /** Where it stands at first; called once, before the engine begins to work. */
    void begin(Instant first);

    /**
     * Goes forward. The clock stands at the due moment of each timer while that fires; what the timer started runs to its end before the next
     * one. A step that fails is tried again when its retry falls due on the way, and is then left as an incident.
     *
     * @param to what is due at this very moment fires too; refused with 422 at {@code /to} when it lies before {@link #now}
     * @return when nothing is due up to {@code to}; refused with 409 when somebody else moves the clock, when a step under way does not end,
     *     or when a process goes in a circle without waiting
     */
    Stepped forward(Instant to);
}
