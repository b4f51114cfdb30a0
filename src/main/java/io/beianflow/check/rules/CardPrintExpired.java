package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Findings;
import io.beianflow.check.Imprints;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "card-print-expired",
        reason = "RJ-058",
        severity = BLOCKER,
        target = "/materials/*/file",
        source = "S1；S2：证件有效期应覆盖提交日",
        since = "2026.1")
@Component
final class CardPrintExpired extends PrintCheck {
    CardPrintExpired(Imprints imprints) {
        super(imprints, CardPrint.LEGAL_REPRESENTATIVE.back(), CardPrint.SECURITY_OFFICER.back());
    }

    @Override
    void inspect(FilingPackage filing, Certificate back, Findings findings) {
        // What the form itself says is the business of the rules on its dates.
        boolean admitted = Stream.of(
                        CardPrint.of(back.material().type()).holder(filing).idValidTo(),
                        back.material().validTo())
                .anyMatch(until -> until != null && until.isOver(filing.submitOn()));
        if (admitted || !back.shows(CertificateKind.ID_BACK)) {
            return;
        }
        PrintedTerm.lastDay(back.values(CardPrint.TERM))
                .filter(day -> day.isBefore(filing.submitOn()))
                .ifPresent(day -> place(findings, back.pointer(), back, Likeness.DIFFERENT)
                        .report(
                                day,
                                Label.material(back.material().type()),
                                day,
                                filing.submitOn(),
                                trust(back, Likeness.DIFFERENT)));
    }
}
