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
        id = "security-officer-id-length",
        reason = "RJ-050",
        severity = BLOCKER,
        target = "/subject/securityOfficer/idNumber",
        source = "证件号码字段：5 至 30 位；负责人证件沿用同一原因",
        since = "2026.1")
@Component
final class SecurityOfficerIdLength extends IdNumberCheck {
    SecurityOfficerIdLength() {
        super(Subject::securityOfficer);
    }

    @Override
    void inspect(Person person, FilingPackage filing, Findings findings) {
        String number = person.idNumber();
        if (number == null || Fields.isBlank(number) || person.idType() == null || person.hasResidentId()) {
            return;
        }
        int length = number.strip().length();
        if (length < 5 || length > 30) {
            findings.report(Masked.number(number), length);
        }
    }
}
