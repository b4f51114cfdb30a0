package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "contact-email-placeholder",
        reason = "RJ-059",
        severity = MAJOR,
        target = "/subject",
        source = "S2：联系方式应能收到通知",
        since = "2026.1")
@Component
final class ContactEmailPlaceholder implements Check {

    private static final Pattern MADE_UP = Pattern.compile(
            "(?:test\\d*|x{2,}|abc|a{3,}|asdf\\w*|qwer\\w*|12345\\d*|example|yourname|your-name|someone|temp\\d*)@.*");

    private final RulePack pack;

    ContactEmailPlaceholder(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<String> noMail = pack.words("mail-placeholder");
        People.of(filing.subject()).forEach((pointer, person) -> {
            String address = Clauses.normal(person.email()).toLowerCase(Locale.ROOT);
            String domain = address.substring(address.lastIndexOf('@') + 1);
            if (MADE_UP.matcher(address).matches() || noMail.contains(domain)) {
                findings.at(pointer + "/email").report(person.email(), Label.field(pointer), domain);
            }
        });
    }
}
