package io.beianflow.check.web;

import io.beianflow.check.ReportTexts;
import io.beianflow.check.ReportView;
import io.beianflow.check.RuleCatalogue;
import io.beianflow.check.RuleView;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks of a package that is not a filing yet, and the rules themselves (contract section 4). */
@RestController
class CheckApi {
    private final PackageReader reader;
    private final RuleCatalogue rules;
    private final ReportTexts texts;

    CheckApi(PackageReader reader, RuleCatalogue rules, ReportTexts texts) {
        this.reader = reader;
        this.rules = rules;
        this.texts = texts;
    }

    /** Stores nothing: what was unpacked is deleted before the answer goes out. */
    @PostMapping(path = "/api/checks", consumes = "application/zip")
    ReportView check(InputStream archive, Locale locale) throws IOException {
        try (FilingPackage filing = reader.readZip(archive)) {
            return texts.words(rules.inspect(filing), locale);
        }
    }

    @GetMapping("/api/rules")
    List<RuleView> rules(Locale locale) {
        return rules.rules().stream()
                .map(rule -> texts.words(rule, rules.severityOf(rule), locale))
                .toList();
    }
}
