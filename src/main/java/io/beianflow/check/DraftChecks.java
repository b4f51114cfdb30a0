package io.beianflow.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the quick rules find in data that is not stored yet. Stores nothing. */
@Service
public class DraftChecks {
    private final FilingPackages packages;
    private final FilingChecks checks;
    private final RuleCatalogue rules;
    private final ReportTexts texts;

    DraftChecks(FilingPackages packages, FilingChecks checks, RuleCatalogue rules, ReportTexts texts) {
        this.packages = packages;
        this.checks = checks;
        this.rules = rules;
        this.texts = texts;
    }

    /**
     * Findings of the quick rules on these values, then what the newest run found by looking into documents. Whoever calls has checked
     * access to the filing.
     *
     * @throws io.beianflow.refusal.Refusal 422 when the values break the package schema
     */
    @Transactional(readOnly = true)
    public List<FindingView> of(String ref, JsonNode values, Locale locale) {
        Stream<Finding> inDocuments = checks.latest(ref).stream()
                .flatMap(stored -> stored.report().findings().stream())
                .filter(finding -> !rules.needsDataOnly(finding.rule()));
        try (FilingPackage filing = packages.of(ref, values)) {
            return Stream.concat(checks.draft(ref, filing).findings().stream(), inDocuments)
                    .map(finding -> texts.words(finding, locale))
                    .toList();
        }
    }
}
