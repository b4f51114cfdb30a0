package io.beianflow.deadline;

import org.springframework.stereotype.Component;

/** How long clocks run by the decision table, for whoever plans with them. */
@Component
public class ReviewWindows {
    private final Windows windows;

    ReviewWindows(Windows windows) {
        this.windows = windows;
    }

    /** Working days: the earliest, else the expected, else the last; the expected, else the last; the last. */
    public record Window(int quick, int usual, int latest) {}

    public Window of(ClockKind kind) {
        io.beianflow.deadline.Window window = windows.of(kind);
        int usual = window.expected() == null ? window.latest() : window.expected();
        return new Window(window.earliest() == null ? usual : window.earliest(), usual, window.latest());
    }
}
