package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Masked;
import io.beianflow.check.Rule;
import io.beianflow.identifier.ResidentId;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Person;
import io.beianflow.intake.Subject;
import org.springframework.stereotype.Component;

@Rule(
        id = "security-officer-id-age",
        reason = "RJ-050",
        severity = MAJOR,
        target = "/subject/securityOfficer/idNumber",
        source = "项目默认值：18 至 100 周岁；负责人证件沿用同一原因",
        since = "2026.1")
@Component
final class SecurityOfficerIdAge extends IdNumberCheck {
    SecurityOfficerIdAge() {
        super(Subject::securityOfficer);
    }

    @Override
    void inspect(Person person, FilingPackage filing, Findings findings) {
        // With a wrong check character any other may be the mistyped one.
        residentId(person)
                .filter(ResidentId::isConsistent)
                .filter(id -> id.birthDate()
                        .filter(born -> !born.isAfter(filing.submitOn()))
                        .isPresent())
                .filter(id -> !id.isAdultOn(filing.submitOn()))
                .ifPresent(id -> findings.report(Masked.number(id.value())));
    }
}
