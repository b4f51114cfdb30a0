package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.identifier.Uscc;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "subject-uscc-shape",
        reason = "RJ-049",
        severity = BLOCKER,
        target = "/subject/uscc",
        source = "GB 32100-2015",
        since = "2026.1")
@Component
final class SubjectUsccShape implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String code = filing.subject().uscc();
        // A blank one is the business of subject-field-missing.
        if (code != null && !Fields.isBlank(code) && Uscc.parse(code).isEmpty()) {
            String normal = Uscc.normalise(code);
            findings.report(code, normal, normal.length());
        }
    }
}
