package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.check.Severity;
import io.beianflow.intake.FilingPackage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "company-of-others",
        reason = "RJ-089",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S4：跨平台复用材料应修改关键信息",
        since = "2026.1")
@Component
final class CompanyOfOthers implements Check {
    private final OwnTexts texts;
    private final RulePack pack;
    private final CompanyMentions companies;

    CompanyOfOthers(OwnTexts texts, CompanyMentions companies, RulePack pack) {
        this.texts = texts;
        this.pack = pack;
        this.companies = companies;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        // A name that only the form has is the business of subject-name-alone.
        if (Fields.isBlank(filing.subject().name())
                || companies.insteadOfSubject(filing).isPresent()) {
            return;
        }
        Set<String> known = companies.known(filing);
        for (List<Sheet> document : texts.documents(filing)) {
            if (!document.get(0).isOf("employment-proof")) {
                inspect(document, filing, known, findings);
            }
        }
    }

    private void inspect(List<Sheet> document, FilingPackage filing, Set<String> known, Findings findings) {
        Set<String> reported = new HashSet<>();
        List<CompanyMentions.Mention> mentions = document.stream()
                .flatMap(sheet -> companies.mentions(sheet).stream())
                .toList();
        boolean namesTheSubject = mentions.stream().anyMatch(mention -> companies.isSubject(mention.name(), filing));
        for (CompanyMentions.Mention mention : mentions) {
            Severity severity = severity(mention, mentions, namesTheSubject);
            boolean own = companies.isSubject(mention.name(), filing)
                    || companies.isVariant(mention.name(), filing)
                    || CompanyMentions.isKnown(mention.name(), known);
            if (severity != null && !own && reported.add(mention.name())) {
                mention.sheet()
                        .in(findings)
                        .as(severity)
                        .report(mention.name(), mention.sheet().label(), mention.name());
            }
        }
    }

    /** In the place of the subject: major; with business there: none; else a reader wonders: minor. */
    private @Nullable Severity severity(
            CompanyMentions.Mention mention, List<CompanyMentions.Mention> all, boolean namesTheSubject) {
        if (mention.labelled()) {
            boolean inLabelsOnly = all.stream()
                    .filter(other -> other.name().equals(mention.name()))
                    .allMatch(CompanyMentions.Mention::labelled);
            // The one wrong label is the business of subject-name-differs-in-document.
            return namesTheSubject && inLabelsOnly ? null : MAJOR;
        }
        String sentence = mention.sentence();
        if (AnyOf.of(pack.words("own-role-sentence")).matcher(sentence).find()) {
            return MAJOR;
        }
        return AnyOf.of(pack.words("others-sentence")).matcher(sentence).find() ? null : MINOR;
    }
}
