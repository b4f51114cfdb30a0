package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

@Rule(
        id = "subject-name-differs-in-document",
        reason = "RJ-081",
        severity = BLOCKER,
        target = "/materials/*/file",
        source = "S0；S2：各材料的主体名称一致",
        since = "2026.1")
@Component
final class SubjectNameDiffersInDocument implements Check {
    private final OwnTexts texts;
    private final RulePack pack;
    private final CompanyMentions companies;

    SubjectNameDiffersInDocument(OwnTexts texts, CompanyMentions companies, RulePack pack) {
        this.texts = texts;
        this.pack = pack;
        this.companies = companies;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String subject = filing.subject().name();
        // A name that only the form has is the business of subject-name-alone.
        if (subject == null
                || Fields.isBlank(subject)
                || companies.insteadOfSubject(filing).isPresent()) {
            return;
        }
        Set<String> known = companies.known(filing);
        boolean proved = !texts.sheets(filing, List.of("employment-proof")).isEmpty();
        for (List<Sheet> document : texts.documents(filing)) {
            // The employer in the proof and in the officer's letter is compared between them (RJ-053).
            boolean letter = document.get(0).isOf("security-officer-commitment") && proved;
            if (!document.get(0).isOf("employment-proof") && !letter) {
                inspect(document, filing, known, findings);
            }
        }
    }

    private void inspect(List<Sheet> document, FilingPackage filing, Set<String> known, Findings findings) {
        Set<String> reported = new HashSet<>();
        for (CompanyMentions.Mention mention : mentions(document)) {
            if (isAnotherSubject(mention, document, filing, known) && reported.add(mention.name())) {
                mention.sheet()
                        .in(findings)
                        .as(mention.labelled() ? BLOCKER : MINOR)
                        .report(
                                mention.name(),
                                mention.sheet().label(),
                                mention.name(),
                                Objects.requireNonNull(filing.subject().name()));
            }
        }
    }

    /** One with nothing of the subject's name that also stands in the text is the business of company-of-others. */
    private boolean isAnotherSubject(
            CompanyMentions.Mention mention, List<Sheet> document, FilingPackage filing, Set<String> known) {
        if (companies.isSubject(mention.name(), filing)
                || AnyOf.of(pack.words("affiliate-sentence"))
                        .matcher(mention.sentence())
                        .find()) {
            return false;
        }
        if (companies.isVariant(mention.name(), filing)) {
            return mention.labelled() || !CompanyMentions.isKnown(mention.name(), known);
        }
        return mention.labelled()
                && !CompanyMentions.isKnown(mention.name(), known)
                && isInLabelsOnly(mention, document, filing);
    }

    private boolean isInLabelsOnly(CompanyMentions.Mention mention, List<Sheet> document, FilingPackage filing) {
        List<CompanyMentions.Mention> all = mentions(document);
        return all.stream().anyMatch(other -> companies.isSubject(other.name(), filing))
                && all.stream()
                        .filter(other -> other.name().equals(mention.name()))
                        .allMatch(CompanyMentions.Mention::labelled);
    }

    private List<CompanyMentions.Mention> mentions(List<Sheet> document) {
        return document.stream()
                .flatMap(sheet -> companies.mentions(sheet).stream())
                .toList();
    }
}
