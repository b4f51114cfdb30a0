package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Until;
import org.springframework.stereotype.Component;

@Rule(
        id = "subject-term-over",
        reason = "RJ-058",
        severity = BLOCKER,
        target = "/subject/term/to",
        source = "S2：经营期限应覆盖提交日",
        since = "2026.1")
@Component
final class SubjectTermOver implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Until to = filing.subject().term().to();
        if (to != null && to.isOver(filing.submitOn())) {
            findings.report(to.text(), to.text(), filing.submitOn());
        }
    }
}
