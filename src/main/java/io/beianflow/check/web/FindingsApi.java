package io.beianflow.check.web;

import io.beianflow.check.FilingChecks;
import io.beianflow.check.ReportTexts;
import io.beianflow.check.ReportView;
import io.beianflow.filing.Filings;
import io.beianflow.refusal.Refusal;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The newest findings of a filing, in the language asked for (contract section 4). */
@RestController
class FindingsApi {
    private final Filings filings;
    private final FilingChecks checks;
    private final ReportTexts texts;

    FindingsApi(Filings filings, FilingChecks checks, ReportTexts texts) {
        this.filings = filings;
        this.checks = checks;
        this.texts = texts;
    }

    @GetMapping("/api/filings/{ref}/findings")
    ReportView findings(@PathVariable String ref, Locale locale) {
        filings.require(ref);
        return checks.latest(ref)
                .map(stored -> texts.words(stored.report(), locale))
                .orElseThrow(() -> Refusal.notFound(ref + "/findings"));
    }
}
