package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Masked;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Person;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Rule(
        id = "contact-shared",
        reason = "RJ-059",
        severity = MINOR,
        target = "/subject/contact/mobile",
        source = "S2：联系人和算法安全负责人均应能联系到本人",
        since = "2026.1")
@Component
final class ContactShared implements Check {

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Person officer = filing.subject().securityOfficer();
        Person contact = filing.subject().contact();
        String mobile = People.dialled(Clauses.normal(contact.mobile()));
        String one = Objects.toString(officer.name(), "");
        String other = Objects.toString(contact.name(), "");
        boolean others = !one.isEmpty() && !other.isEmpty() && !Names.same(one, other);
        if (others && !mobile.isEmpty() && mobile.equals(People.dialled(Clauses.normal(officer.mobile())))) {
            findings.report(Masked.number(mobile), one, other);
        }
    }
}
