package io.beianflow.pages.filing;

import io.beianflow.check.MockReviews;
import io.beianflow.check.Readiness;
import io.beianflow.pages.Exhibits;
import io.beianflow.refusal.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The mock review of a filing: as a page, and as JSON for who asks for it at the same address. */
@Hidden
@Controller
@RequestMapping("/filings/{ref}/readiness")
class ReadinessPages {
    private final MockReviews reviews;
    private final Exhibits exhibits;

    ReadinessPages(MockReviews reviews, Exhibits exhibits) {
        this.reviews = reviews;
        this.exhibits = exhibits;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String ref, Locale locale, Model model) {
        reviews.of(ref, locale).ifPresent(review -> model.addAttribute("review", review));
        model.addAttribute("ref", ref);
        model.addAttribute("links", exhibits.links(ref));
        return "readiness";
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Readiness> json(@PathVariable String ref, Locale locale) {
        return ResponseEntity.ok(reviews.of(ref, locale).orElseThrow(() -> Refusal.notFound(ref + "/readiness")));
    }
}
