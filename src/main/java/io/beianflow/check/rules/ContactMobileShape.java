package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Masked;
import io.beianflow.check.Rule;
import io.beianflow.identifier.Contacts;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "contact-mobile-shape",
        reason = "RJ-059",
        severity = MAJOR,
        target = "/subject/*/mobile",
        source = "S2：联系方式格式",
        since = "2026.1")
@Component
final class ContactMobileShape implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        People.of(filing.subject()).forEach((pointer, person) -> {
            String value = person.mobile();
            if (value != null && !Fields.isBlank(value) && !Contacts.isMobile(People.dialled(value))) {
                findings.at(pointer + "/mobile").report(Masked.number(value), Label.field(pointer));
            }
        });
    }
}
