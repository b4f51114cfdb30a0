package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

@Rule(
        id = "contact-email-abroad",
        reason = "RJ-059",
        severity = MINOR,
        target = "/subject",
        source = "S2：联系方式应能收到通知",
        since = "2026.1")
@Component
final class ContactEmailAbroad implements Check {

    private final RulePack pack;

    ContactEmailAbroad(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<String> abroad = pack.words("mail-abroad");
        People.of(filing.subject()).forEach((pointer, person) -> {
            String address = Clauses.normal(person.email()).toLowerCase(Locale.ROOT);
            if (abroad.contains(address.substring(address.lastIndexOf('@') + 1))) {
                findings.at(pointer + "/email").report(person.email(), Label.field(pointer));
            }
        });
    }
}
