package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.identifier.Uscc;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "subject-uscc-organisation-code",
        reason = "RJ-049",
        severity = MINOR,
        target = "/subject/uscc",
        source = "GB 11714-1997",
        since = "2026.1")
@Component
final class SubjectUsccOrganisationCode implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        // With a wrong last character any of the others may be the mistyped one.
        Uscc.parse(filing.subject().uscc())
                .filter(uscc -> uscc.isConsistent() && !uscc.isOrganisationCodeConsistent())
                .ifPresent(uscc -> findings.report(
                        uscc.value(), uscc.expectedOrganisationCheckCharacter(), uscc.organisationCheckCharacter()));
    }
}
