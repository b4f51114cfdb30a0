package io.beianflow.deadline;

/** How a clock stands on a day; computed, never stored. */
public enum ClockState {
    RUNNING("running"),
    PAUSED("paused"),
    MET("met"),
    AT_RISK("at-risk"),
    BREACHED("breached");

    private final String id;

    ClockState(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
