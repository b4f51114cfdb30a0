package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Findings;
import io.beianflow.check.Masked;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Person;
import io.beianflow.intake.Subject;
import org.springframework.stereotype.Component;

@Rule(
        id = "legal-representative-id-check-character",
        reason = "RJ-050",
        severity = BLOCKER,
        target = "/subject/legalRepresentative/idNumber",
        source = "GB 11643-1999",
        since = "2026.1")
@Component
final class LegalRepresentativeIdCheckCharacter extends IdNumberCheck {
    LegalRepresentativeIdCheckCharacter() {
        super(Subject::legalRepresentative);
    }

    /** The expected character is not told: it would complete a number that is masked. */
    @Override
    void inspect(Person person, FilingPackage filing, Findings findings) {
        residentId(person).filter(id -> !id.isConsistent()).ifPresent(id -> findings.report(Masked.number(id.value())));
    }
}
