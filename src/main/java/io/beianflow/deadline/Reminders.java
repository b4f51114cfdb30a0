package io.beianflow.deadline;

import io.beianflow.identity.Groups;
import io.beianflow.notice.Audience;
import io.beianflow.notice.Notices;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Turns turns;

    Reminders(Clocks clocks, Notices notices, Turns turns) {
        this.clocks = clocks;
        this.notices = notices;
        this.turns = turns;
    }

    /** Reminds the owner of the filing that the expected day has come. */
    public void remind(String ref, ClockKind kind) {
        raise(ref, Notices.CLOCK_EXPECTED, Groups.PRODUCT, kind);
    }

    /** Tells the manager that the last day has passed. */
    public void escalate(String ref, ClockKind kind) {
        raise(ref, Notices.CLOCK_OVERDUE, Groups.MANAGER, kind);
    }

    /** Tells of one moment of a clock: managers of a last day that has passed, else the groups whose turn it is. */
    void tell(Clock clock, String what) {
        Set<String> groups = what.equals(Notices.CLOCK_OVERDUE) ? Set.of(Groups.MANAGER) : onTurn(clock);
        notices.raise(
                clock.ref(),
                event(what, clock),
                what,
                Audience.groups(groups),
                arguments(clock.ref(), clock.kind(), Optional.of(clock)));
    }

    /** The authority's days are watched by the product side; ours by those who have a task, and if nobody has one, by the same. */
    private Set<String> onTurn(Clock clock) {
        List<String> groups = clock.party() == Party.US ? turns.of(clock.id()) : List.of();
        return groups.isEmpty() ? Set.of(Groups.PRODUCT) : new LinkedHashSet<>(groups);
    }

    private static String event(String what, Clock clock) {
        return what + ":" + clock.id() + ":" + clock.latestOn();
    }

    /** One event per entry of the clock and last day: a timer that fires again tells nobody twice. */
    private void raise(String ref, String what, String forGroup, ClockKind kind) {
        Optional<Clock> clock = latest(ref, kind);
        String event = clock.map(found -> event(what, found)).orElse(what + ":" + kind.id());
        notices.raise(ref, event, what, forGroup, arguments(ref, kind, clock));
    }

    private static Map<String, String> arguments(String ref, ClockKind kind, Optional<Clock> found) {
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("ref", ref);
        arguments.put("clock", kind.id());
        found.ifPresent(clock -> {
            arguments.put("round", Integer.toString(clock.round()));
            put(arguments, "earliestOn", clock.earliestOn());
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
