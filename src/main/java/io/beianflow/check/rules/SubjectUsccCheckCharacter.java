package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.identifier.Uscc;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "subject-uscc-check-character",
        reason = "RJ-049",
        severity = BLOCKER,
        target = "/subject/uscc",
        source = "GB 32100-2015",
        since = "2026.1")
@Component
final class SubjectUsccCheckCharacter implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        // A code of the wrong shape is the business of subject-uscc-shape.
        Uscc.parse(filing.subject().uscc())
                .filter(uscc -> !uscc.isConsistent())
                .ifPresent(uscc -> findings.report(uscc.value(), uscc.expectedCheckCharacter(), uscc.checkCharacter()));
    }
}
