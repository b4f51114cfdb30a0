package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Findings;
import io.beianflow.check.Masked;
import io.beianflow.check.Rule;
import io.beianflow.identifier.ResidentId;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Person;
import io.beianflow.intake.Subject;
import org.springframework.stereotype.Component;

@Rule(
        id = "legal-representative-id-shape",
        reason = "RJ-050",
        severity = BLOCKER,
        target = "/subject/legalRepresentative/idNumber",
        source = "GB 11643-1999",
        since = "2026.1")
@Component
final class LegalRepresentativeIdShape extends IdNumberCheck {
    LegalRepresentativeIdShape() {
        super(Subject::legalRepresentative);
    }

    @Override
    void inspect(Person person, FilingPackage filing, Findings findings) {
        String number = person.idNumber();
        if (number != null && person.hasResidentId() && ResidentId.parse(number).isEmpty()) {
            findings.report(Masked.number(number), number.strip().length());
        }
    }
}
