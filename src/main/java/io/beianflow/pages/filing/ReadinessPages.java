package io.beianflow.pages.filing;

import io.beianflow.check.MockReviews;
import io.beianflow.check.Readiness;
import io.beianflow.check.ReadinessPdf;
import io.beianflow.pages.Exhibits;
import io.beianflow.refusal.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The mock review of a filing: as a page, as a PDF, and as JSON for who asks for it at the same address. */
@Hidden
@Controller
@RequestMapping("/filings/{ref}/readiness")
class ReadinessPages {
    private final MockReviews reviews;
    private final ReadinessPdf pdf;
    private final Exhibits exhibits;

    ReadinessPages(MockReviews reviews, ReadinessPdf pdf, Exhibits exhibits) {
        this.reviews = reviews;
        this.pdf = pdf;
        this.exhibits = exhibits;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String ref, Locale locale, Model model) {
        reviews.of(ref, locale).ifPresent(review -> model.addAttribute("review", review));
        model.addAttribute("ref", ref);
        model.addAttribute("links", exhibits.links(ref));
        model.addAttribute("pdf", pdf.isPossible());
        return "readiness";
    }

    @GetMapping(path = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable String ref, Locale locale) {
        byte[] printed = reviews.of(ref, locale)
                .map(review -> pdf.of(review, locale)
                        .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_BUILT, "pdf-font-missing")))
                .orElseThrow(() -> Refusal.notFound(ref + "/readiness"));
        String disposition = ContentDisposition.attachment()
                .filename(ref + "-readiness.pdf")
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(printed);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Readiness> json(@PathVariable String ref, Locale locale) {
        return ResponseEntity.ok(reviews.of(ref, locale).orElseThrow(() -> Refusal.notFound(ref + "/readiness")));
    }
}
