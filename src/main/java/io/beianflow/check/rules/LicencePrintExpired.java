package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Findings;
import io.beianflow.check.Imprints;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "licence-print-expired",
        reason = "RJ-058",
        severity = BLOCKER,
        target = "/subject/licence/validTo",
        source = "S2；市场主体登记管理条例",
        since = "2026.1")
@Component
final class LicencePrintExpired extends LicenceCheck {
    LicencePrintExpired(Imprints imprints) {
        super(imprints);
    }

    @Override
    void compare(FilingPackage filing, Certificate licence, Findings findings) {
        // What the form itself says is the business of subject-licence-expired, subject-term-over and material-expired.
        boolean admitted = Stream.of(
                        filing.subject().licence().validTo(),
                        filing.subject().term().to(),
                        licence.material().validTo())
                .anyMatch(until -> until != null && until.isOver(filing.submitOn()));
        if (admitted) {
            return;
        }
        PrintedTerm.lastDay(licence.values(LicencePrint.TERM))
                .filter(day -> day.isBefore(filing.submitOn()))
                .ifPresent(day -> place(findings, "/subject/licence/validTo", licence, Likeness.DIFFERENT)
                        .report(day, day, filing.submitOn(), trust(licence, Likeness.DIFFERENT)));
    }
}
