package io.beianflow.overview.web;

import io.beianflow.audit.Trail;
import io.beianflow.audit.TrailEntry;
import io.beianflow.audit.Verification;
import io.beianflow.filing.Filings;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a filing, and the proof that nothing of it was changed (contract section 4). */
@RestController
@RequestMapping("/api/filings/{ref}/audit")
class TrailApi {
    private final Filings filings;
    private final Trail trail;

    TrailApi(Filings filings, Trail trail) {
        this.filings = filings;
        this.trail = trail;
    }

    @GetMapping
    List<TrailEntry> entries(@PathVariable String ref) {
        filings.require(ref);
        return trail.of(ref);
    }

    @GetMapping("/verification")
    Verification verification(@PathVariable String ref) {
        filings.require(ref);
        return trail.verify(ref);
    }
}
