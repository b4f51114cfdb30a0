package io.beianflow.deadline;

import io.beianflow.identity.Groups;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people that a clock came to its expected or passed its last day. It decides nothing: the task goes on waiting. */
@Service
@Transactional
public class Reminders {
    /** Kind of the notice that the expected day has come. */
    public static final String EXPECTED = "clock-expected";

    /** Kind of the notice that the last day has passed. */
    public static final String OVERDUE = "clock-overdue";

    private final Clocks clocks;
    private final Notices notices;

    Reminders(Clocks clocks, Notices notices) {
        this.clocks = clocks;
        this.notices = notices;
    }

    /** Reminds the owner of the filing that the expected day has come. */
    public void remind(String ref, ClockKind kind) {
        notices.raise(ref, EXPECTED, Groups.PRODUCT, arguments(ref, kind));
    }

    /** Tells the manager that the last day has passed. */
    public void escalate(String ref, ClockKind kind) {
        notices.raise(ref, OVERDUE, Groups.MANAGER, arguments(ref, kind));
    }

    private Map<String, String> arguments(String ref, ClockKind kind) {
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("ref", ref);
        arguments.put("clock", kind.id());
        latest(ref, kind).ifPresent(clock -> {
            arguments.put("round", Integer.toString(clock.round()));
            put(arguments, "expectedOn", clock.expectedOn());
            put(arguments, "latestOn", clock.latestOn());
        });
        return arguments;
    }

    private static void put(Map<String, String> arguments, String name, @Nullable LocalDate day) {
        if (day != null) {
            arguments.put(name, day.toString());
        }
    }

    /** The open clock; if it was ended while the timer waited for its turn, the entry it belonged to. */
    private Optional<Clock> latest(String ref, ClockKind kind) {
        return clocks.open(ref, kind).or(() -> clocks.of(ref).stream()
                .filter(clock -> clock.kind() == kind)
                .max(Comparator.comparingLong(Clock::id)));
    }
}
