package io.beianflow.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import io.beianflow.identity.Caller;
import io.beianflow.identity.Groups;
import io.beianflow.process.SimulatedClock;
import io.beianflow.process.Stepped;
import io.beianflow.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Instant MOMENT = Instant.parse("2026-02-14T01:00:00Z");

    private final SimulatedClock clock = mock();
    private final KeptMoment kept = mock();
    private final Caller caller = mock();
    private final Simulation simulation = new Simulation(clock, kept, caller);

    @BeforeEach
    void isAManagerOfDemo() {
        given(caller.isIn(Groups.MANAGER)).willReturn(true);
        given(caller.mayActFor("demo")).willReturn(true);
        given(clock.now()).willReturn(MOMENT);
    }

    @Test
    void tellsNobodyOfTheFilingsOfOtherCompanies() {
        given(clock.forward(MOMENT))
                .willReturn(new Stepped(
                        List.of(step("F-1", "demo"), step("F-2", "demo-b")),
                        List.of(new Stepped.Failure(step("F-3", "demo-b"), "failed", 0))));

        Stepped told = simulation.forward("2026-02-14T09:00");

        assertThat(told.fired()).containsExactly(step("F-1", "demo"));
        assertThat(told.failed()).isEmpty();
    }

    @Test
    void keepsWhereTheClockStandsAlsoWhenItWasStopped() {
        given(clock.forward(any())).willThrow(Refusal.of(Refusal.Kind.CONFLICT, "simulation-circle", "p", "a"));

        assertThatThrownBy(() -> simulation.forward("2026-03-01")).isInstanceOf(Refusal.class);

        then(kept).should().keep(MOMENT);
    }

    private static Stepped.Step step(String ref, String company) {
        return new Stepped.Step(MOMENT, ref, company, "algorithm-review", "timer-first-review-expected");
    }
}
