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
        id = "legal-representative-id-length",
        reason = "RJ-050",
        severity = BLOCKER,
        target = "/subject/legalRepresentative/idNumber",
        source = "证件号码字段：5 至 30 位",
        since = "2026.1")
@Component
final class LegalRepresentativeIdLength extends IdNumberCheck {
    LegalRepresentativeIdLength() {
        super(Subject::legalRepresentative);
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
