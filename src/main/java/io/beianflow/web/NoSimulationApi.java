package io.beianflow.web;

import io.beianflow.refusal.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Without the profile {@code simulation} the time is the real one and cannot be moved: 501 with a problem that says how it could. */
@RestController
@Profile("!simulation")
@RequestMapping("/api/simulation/clock")
class NoSimulationApi {
    @PostMapping
    void move() {
        throw Refusal.of(Refusal.Kind.NOT_BUILT, "simulation-off");
    }

    @GetMapping
    void now() {
        throw Refusal.of(Refusal.Kind.NOT_BUILT, "simulation-off");
    }
}
