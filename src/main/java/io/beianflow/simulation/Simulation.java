package io.beianflow.simulation;

import io.beianflow.identity.Caller;
import io.beianflow.identity.Groups;
import io.beianflow.process.SimulatedClock;
import io.beianflow.process.Stepped;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** Moves the one clock of all filings, for managers, process owners and administrators. */
@Service
@Profile("simulation")
public class Simulation {
    private static final Logger LOG = LoggerFactory.getLogger(Simulation.class);
    private static final List<String> MOVERS = List.of(Groups.MANAGER, Groups.OWNER, Groups.ADMIN);

    private final SimulatedClock clock;
    private final KeptMoment kept;
    private final Caller caller;

    Simulation(SimulatedClock clock, KeptMoment kept, Caller caller) {
        this.clock = clock;
        this.kept = kept;
        this.caller = caller;
    }

    /** Where the clock stands. */
    public Instant now() {
        return clock.now();
    }

    /**
     * Moves it forward and answers when nothing is due any more; see {@link SimulatedClock#forward}.
     *
     * @param to a day, whose 00:00 is meant, a local moment or one with offset; what is none, lies before now or after 2099 is refused with 422
     *     at {@code /to}
     * @return what happened to filings of the caller's companies; those of others moved as well
     */
    public Stepped forward(@Nullable String to) {
        if (MOVERS.stream().noneMatch(caller::isIn)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "simulation-not-yours");
        }
        Instant moment = read(to);
        Stepped stepped;
        try {
            stepped = clock.forward(moment);
        } finally {
            kept.keep(clock.now());
        }
        LOG.info(
                "{} moved the simulated clock to {}: {} timers fired, {} steps failed",
                caller.id(),
                Moments.shown(moment),
                stepped.fired().size(),
                stepped.failed().size());
        return new Stepped(
                stepped.fired().stream()
                        .filter(step -> caller.mayActFor(step.company()))
                        .toList(),
                stepped.failed().stream()
                        .filter(failure -> caller.mayActFor(failure.step().company()))
                        .toList());
    }

    private static Instant read(@Nullable String to) {
        if (to == null || to.isBlank()) {
            throw Refusal.invalid(List.of(Fault.at("/to", "required")));
        }
        return Moments.read(to, LocalTime.MIDNIGHT)
                .orElseThrow(() -> Refusal.invalid(
                        List.of(Fault.at("/to", "simulation-to", shortened(to), Moments.FIRST_DAY, Moments.LAST_DAY))));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
