package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Rule(
        id = "subject-founded-later",
        reason = "RJ-048",
        severity = MAJOR,
        target = "/subject/foundedOn",
        source = "S2：成立日期不晚于提交日",
        since = "2026.1")
@Component
final class SubjectFoundedLater implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        LocalDate founded = filing.subject().foundedOn();
        if (founded != null && founded.isAfter(filing.submitOn())) {
            findings.report(founded, founded, filing.submitOn());
        }
    }
}
