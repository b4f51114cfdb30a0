package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Findings;
import io.beianflow.check.Imprints;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "licence-representative-differs",
        reason = "RJ-050",
        severity = BLOCKER,
        target = "/subject/legalRepresentative/name",
        source = "S2：法定代表人与营业执照一致",
        since = "2026.1")
@Component
final class LicenceRepresentativeDiffers extends LicenceCheck {
    LicenceRepresentativeDiffers(Imprints imprints) {
        super(imprints);
    }

    @Override
    void compare(FilingPackage filing, Certificate licence, Findings findings) {
        String name = filing.subject().legalRepresentative().name();
        List<Printed> printed = licence.values(LicencePrint.REPRESENTATIVE);
        if (name == null
                || Fields.isBlank(name)
                || printed.isEmpty()
                || licence.print().text().contains(Printed.compact(name))) {
            return;
        }
        Likeness likeness = compare(name, printed.subList(0, 1), licence);
        place(findings, "/subject/legalRepresentative/name", licence, likeness)
                .report(name, printed.get(0).text(), name, trust(licence, likeness));
    }
}
