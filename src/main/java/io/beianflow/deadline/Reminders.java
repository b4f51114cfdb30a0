package io.beianflow.deadline;

import io.beianflow.identity.Groups;
import io.beianflow.notice.Notices;
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
    private final Clocks clocks;
    private final Notices notices;

    Reminders(Clocks clocks, Notices notices) {
        this.clocks = clocks;
        this.notices = notices;
    }

    /** Reminds the owner of the filing that the expected day has come. */
    public void remind(String ref, ClockKind kind) {
        raise(ref, Notices.CLOCK_EXPECTED, Groups.PRODUCT, kind);
    }

    /** Tells the manager that the last day has passed. */
    public void escalate(String ref, ClockKind kind) {
        raise(ref, Notices.CLOCK_OVERDUE, Groups.MANAGER, kind);
    }

    /** One event per entry of the clock and last day: a timer that fires again tells nobody twice. */
    private void raise(String ref, String what, String forGroup, ClockKind kind) {
        Optional<Clock> clock = latest(ref, kind);
        String entry = clock.map(found -> found.id() + ":" + found.latestOn()).orElse(kind.id());
        notices.raise(ref, what + ":" + entry, what, forGroup, arguments(ref, kind, clock));
    }

    private static Map<String, String> arguments(String ref, ClockKind kind, Optional<Clock> found) {
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("ref", ref);
        arguments.put("clock", kind.id());
        found.ifPresent(clock -> {
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
