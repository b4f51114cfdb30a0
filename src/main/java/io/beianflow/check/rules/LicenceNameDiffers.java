package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Findings;
import io.beianflow.check.Imprints;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "licence-name-differs",
        reason = "RJ-048",
        severity = BLOCKER,
        target = "/subject/name",
        source = "S2：主体名称与营业执照一致",
        since = "2026.1")
@Component
final class LicenceNameDiffers extends PrintCheck {
    LicenceNameDiffers(Imprints imprints) {
        super(imprints, LicencePrint.MATERIAL);
    }

    @Override
    void inspect(FilingPackage filing, Certificate licence, Findings findings) {
        String name = filing.subject().name();
        if (name == null || Fields.isBlank(name) || !licence.shows(CertificateKind.LICENCE)) {
            return;
        }
        List<Printed> printed = licence.values(LicencePrint.NAME);
        Likeness likeness = likeness(this, name, licence);
        if (likeness != Likeness.SAME && !printed.isEmpty()) {
            place(findings, "/subject/name", licence, likeness)
                    .report(name, printed.get(0).text(), name, trust(licence, likeness));
        }
    }

    /** A name that stands anywhere on the licence is its name, wherever its label was read. */
    static Likeness likeness(PrintCheck check, String name, Certificate licence) {
        if (licence.print().text().contains(Printed.compact(name))) {
            return Likeness.SAME;
        }
        return check.compare(name, licence.values(LicencePrint.NAME), licence);
    }
}
