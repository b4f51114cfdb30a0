package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Findings;
import io.beianflow.check.Imprints;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Front and back exchanged or the same side twice, an ID card in the place of the licence, and the other way round. */
@Rule(
        id = "certificate-of-another-kind",
        reason = "RJ-007",
        severity = BLOCKER,
        target = "/materials/*/file",
        source = "S1；S2：营业执照、身份证正反面扫描件",
        since = "2026.1")
@Component
final class CertificateOfAnotherKind extends PrintCheck {
    CertificateOfAnotherKind(Imprints imprints) {
        super(
                imprints,
                LicencePrint.MATERIAL,
                CardPrint.LEGAL_REPRESENTATIVE.front(),
                CardPrint.LEGAL_REPRESENTATIVE.back(),
                CardPrint.SECURITY_OFFICER.front(),
                CardPrint.SECURITY_OFFICER.back());
    }

    @Override
    void inspect(FilingPackage filing, Certificate certificate, Findings findings) {
        CertificateKind wanted = wanted(certificate.material().type());
        // Both sides on one sheet show what is wanted as well.
        if (certificate.shows(wanted)) {
            return;
        }
        Optional<CertificateKind> other = Arrays.stream(CertificateKind.values())
                .filter(certificate::shows)
                .findFirst();
        other.ifPresent(kind -> place(findings, certificate.pointer(), certificate, Likeness.DIFFERENT)
                .report(
                        certificate.material().file(),
                        Label.material(certificate.material().type()),
                        Label.of("certificate." + kind.name()),
                        trust(certificate, Likeness.DIFFERENT)));
    }

    private static CertificateKind wanted(String type) {
        if (type.equals(LicencePrint.MATERIAL)) {
            return CertificateKind.LICENCE;
        }
        return type.endsWith("-front") ? CertificateKind.ID_FRONT : CertificateKind.ID_BACK;
    }
}
