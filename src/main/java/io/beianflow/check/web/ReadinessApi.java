package io.beianflow.check.web;

import io.beianflow.check.MockReviews;
import io.beianflow.check.Readiness;
import io.beianflow.refusal.Refusal;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The mock review of a filing as JSON, in the language asked for. */
@RestController
class ReadinessApi {
    private final MockReviews reviews;

    ReadinessApi(MockReviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/api/filings/{ref}/readiness")
    Readiness readiness(@PathVariable String ref, Locale locale) {
        return reviews.of(ref, locale).orElseThrow(() -> Refusal.notFound(ref + "/readiness"));
    }
}
