package io.beianflow.check.rules;

import io.beianflow.check.Findings;
import io.beianflow.check.Imprints;
import io.beianflow.intake.FilingPackage;

/** Compares the licence of the filer; that of another company is the business of licence-name-differs alone. */
abstract class LicenceCheck extends PrintCheck {
    LicenceCheck(Imprints imprints) {
        super(imprints, LicencePrint.MATERIAL);
    }

    @Override
    final void inspect(FilingPackage filing, Certificate licence, Findings findings) {
        if (licence.shows(CertificateKind.LICENCE) && name(filing, licence) != Likeness.DIFFERENT) {
            compare(filing, licence, findings);
        }
    }

    abstract void compare(FilingPackage filing, Certificate licence, Findings findings);

    private Likeness name(FilingPackage filing, Certificate licence) {
        String name = filing.subject().name();
        return Fields.isBlank(name) ? Likeness.SAME : LicenceNameDiffers.likeness(this, String.valueOf(name), licence);
    }
}
