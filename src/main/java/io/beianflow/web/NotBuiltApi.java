package io.beianflow.web;

import io.beianflow.refusal.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls that are promised and not built yet: 501 with a problem that says so. */
@RestController
class NotBuiltApi {
    @PostMapping("/api/filings/{ref}/changes")
    void change(@PathVariable String ref) {
        throw Refusal.of(Refusal.Kind.NOT_BUILT, "change-not-built", ref);
    }

    @PostMapping("/api/filings/{ref}/cancellation")
    void cancel(@PathVariable String ref) {
        throw Refusal.of(Refusal.Kind.NOT_BUILT, "cancellation-not-built", ref);
    }

    @GetMapping("/api/filings/{ref}/archive")
    void archive(@PathVariable String ref) {
        throw Refusal.of(Refusal.Kind.NOT_BUILT, "archive-not-built", ref);
    }
}
