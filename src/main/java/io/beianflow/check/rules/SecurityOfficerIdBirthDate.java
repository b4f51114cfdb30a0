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
        id = "security-officer-id-birth-date",
        reason = "RJ-050",
        severity = BLOCKER,
        target = "/subject/securityOfficer/idNumber",
        source = "GB 11643-1999；负责人证件沿用同一原因",
        since = "2026.1")
@Component
final class SecurityOfficerIdBirthDate extends IdNumberCheck {
    SecurityOfficerIdBirthDate() {
        super(Subject::securityOfficer);
    }

    @Override
    void inspect(Person person, FilingPackage filing, Findings findings) {
        // With a wrong check character any other may be the mistyped one.
        residentId(person)
                .filter(ResidentId::isConsistent)
                .filter(id -> id.birthDate()
                        .filter(born -> !born.isAfter(filing.submitOn()))
                        .isEmpty())
                .ifPresent(id -> findings.report(Masked.number(id.value())));
    }
}
