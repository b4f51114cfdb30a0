package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.identifier.Contacts;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "contact-email-shape",
        reason = "RJ-059",
        severity = MAJOR,
        target = "/subject/*/email",
        source = "S2：联系方式格式",
        since = "2026.1")
@Component
final class ContactEmailShape implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        People.of(filing.subject()).forEach((pointer, person) -> {
            String value = person.email();
            if (value != null && !Fields.saysNothing(value) && !Contacts.isEmail(value.strip())) {
                findings.at(pointer + "/email").report(value, Label.field(pointer));
            }
        });
    }
}
