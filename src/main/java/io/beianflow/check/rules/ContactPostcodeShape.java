package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "contact-postcode-shape",
        reason = "RJ-059",
        severity = MINOR,
        target = "/subject/postcode",
        source = "S2：邮政编码 6 位",
        since = "2026.1")
@Component
final class ContactPostcodeShape implements Check {

    private static final Pattern SHAPE = Pattern.compile("(?!(\\d)\\1{5})(?!123456)\\d{6}");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (String pointer : List.of("/subject/postcode", "/subject/contact/postcode")) {
            String code = Clauses.normal(filing.at(pointer).asText(""));
            if (!code.isEmpty() && !SHAPE.matcher(code).matches()) {
                findings.at(pointer).report(code, code);
            }
        }
    }
}
