package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Masked;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "contact-number-placeholder",
        reason = "RJ-059",
        severity = MAJOR,
        target = "/subject",
        source = "S2：联系方式应能接通",
        since = "2026.1")
@Component
final class ContactNumberPlaceholder implements Check {

    private static final Pattern MADE_UP = Pattern.compile(
            "13800138000|(\\d)\\1{7,}$|(?:12345678|23456789|87654321|98765432)\\d?$|^0\\d{2,3}(?:(\\d)\\2{6}|1234567)$");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        People.of(filing.subject()).forEach((pointer, person) -> {
            look(pointer, "/mobile", person.mobile(), findings);
            look(pointer, "/phone", person.phone(), findings);
        });
    }

    private static void look(String pointer, String field, @Nullable String number, Findings findings) {
        String digits = People.dialled(Clauses.normal(number)).replaceAll("\\D", "");
        if (MADE_UP.matcher(digits).find()) {
            findings.at(pointer + field).report(Masked.number(digits), Label.field(pointer));
        }
    }
}
