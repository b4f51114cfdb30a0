package io.beianflow.simulation.web;

import io.beianflow.process.Stepped;
import io.beianflow.simulation.Moments;
import io.beianflow.simulation.Simulation;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/simulation/clock}: where the simulated clock stands, and moving it (contract section 4). */
@RestController
@Profile("simulation")
@RequestMapping("/api/simulation/clock")
class SimulationApi {
    private static final int MOST_LISTED = 500;

    private final Simulation simulation;

    SimulationApi(Simulation simulation) {
        this.simulation = simulation;
    }

    record Target(@Nullable String to) {}

    record Now(OffsetDateTime now) {}

    /**
     * @param fired the timers in the order they fired, the first 500
     * @param firedTotal how many they were
     * @param incidents steps that failed and have not been done since, the first 500
     */
    record Moved(OffsetDateTime now, int firedTotal, List<Fired> fired, int incidentsTotal, List<Incident> incidents) {}

    record Fired(OffsetDateTime at, String ref, String process, String activity) {
        static Fired of(Stepped.Step step) {
            return new Fired(Moments.shown(step.at()), step.ref(), step.process(), step.activity());
        }
    }

    /** @param retriesLeft how often it will still be tried as the clock goes on; 0 until somebody mends it */
    record Incident(OffsetDateTime at, String ref, String process, String activity, String message, int retriesLeft) {
        static Incident of(Stepped.Failure failure) {
            Stepped.Step step = failure.step();
            return new Incident(
                    Moments.shown(step.at()),
                    step.ref(),
                    step.process(),
                    step.activity(),
                    failure.message(),
                    failure.retriesLeft());
        }
    }

    @GetMapping
    Now now() {
        return new Now(Moments.shown(simulation.now()));
    }

    @PostMapping
    Moved forward(@RequestBody Target target) {
        Stepped stepped = simulation.forward(target.to());
        return new Moved(
                Moments.shown(simulation.now()),
                stepped.fired().size(),
                stepped.fired().stream().limit(MOST_LISTED).map(Fired::of).toList(),
                stepped.failed().size(),
                stepped.failed().stream().limit(MOST_LISTED).map(Incident::of).toList());
    }
}
