package io.beianflow.simulation;

import io.beianflow.audit.Trail;
import io.beianflow.platform.StartRefused;
import io.beianflow.process.SimulatedClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Sets the simulated clock before the engine begins. On an empty database it stands at {@code beianflow.simulation.start}, 09:00 of that day
 * unless a time is given, or at the machine's time. On kept data it goes on where it stood, and never before the last entry of a trail: time
 * does not run backwards in the records.
 */
@Component
@Profile("simulation")
class FirstMoment implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(FirstMoment.class);
    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

    private final SimulatedClock clock;
    private final KeptMoment kept;
    private final Trail trail;
    private final String start;

    /** @param alone this node has the database for itself from here on */
    FirstMoment(
            OneNode alone,
            SimulatedClock clock,
            KeptMoment kept,
            Trail trail,
            @Value("${beianflow.simulation.start:}") String start) {
        this.clock = clock;
        this.kept = kept;
        this.trail = trail;
        this.start = start;
    }

    @Override
    public void afterPropertiesSet() {
        Optional<Instant> asked = start.isBlank() ? Optional.empty() : Optional.of(read(start));
        Optional<Instant> stood = kept.read();
        Optional<Instant> recorded = trail.lastAt();
        Instant first = first(asked.orElse(null), stood.orElse(null), recorded.orElse(null));
        clock.begin(first);
        kept.keep(first);
        if (asked.isPresent() && !asked.get().equals(first)) {
            LOG.warn(
                    "The simulated clock stands at {} and not at beianflow.simulation.start={}: {}",
                    Moments.shown(first),
                    start,
                    stood.isPresent()
                            ? "it goes on where it stood with this data"
                            : "the last entry of a trail in this database is of then");
        } else {
            LOG.info("The simulated clock stands at {}; POST /api/simulation/clock moves it", Moments.shown(first));
        }
    }

    private static Instant first(@Nullable Instant asked, @Nullable Instant stood, @Nullable Instant recorded) {
        Instant wanted = Stream.of(Optional.ofNullable(stood), Optional.ofNullable(asked))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
        // The clock knows milliseconds, the trail microseconds.
        return recorded == null || !recorded.isAfter(wanted)
                ? wanted
                : recorded.plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant read(String start) {
        return Moments.read(start, START_OF_WORK)
                .orElseThrow(
                        () -> StartRefused.because("simulation-start", start, Moments.FIRST_DAY, Moments.LAST_DAY));
    }
}
