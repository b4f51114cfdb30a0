package io.beianflow.check.rules;

import static io.beianflow.check.Severity.INFO;
import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Imprint;
import io.beianflow.check.Imprints;
import io.beianflow.check.Label;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.List;

/**
 * Compares what is printed on certificates with the form. Print that was read off a picture is never a blocker, and doubtful print a
 * hint at most.
 */
abstract class PrintCheck implements Check {
    private final Imprints imprints;
    private final List<String> types;

    /**
     * A check of some materials.
     *
     * @param types of the materials to look at
     */
    PrintCheck(Imprints imprints, String... types) {
        this.imprints = imprints;
        this.types = List.of(types);
    }

    @Override
    public final void inspect(FilingPackage filing, Findings findings) {
        for (int i = 0; i < filing.materials().size(); i++) {
            PackageMaterial material = filing.materials().get(i);
            if (types.contains(material.type())) {
                Imprint imprint = imprints.of(material);
                Certificate certificate = new Certificate(material, i, imprint, PrintedFields.of(imprint));
                if (!imprint.lines().isEmpty()) {
                    inspect(filing, certificate, findings);
                }
            }
        }
    }

    abstract void inspect(FilingPackage filing, Certificate certificate, Findings findings);

    /** A certificate of the package whose print was read. */
    record Certificate(PackageMaterial material, int index, Imprint imprint, PrintedFields print) {
        boolean shows(CertificateKind kind) {
            return kind.isShownBy(print);
        }

        List<Printed> values(List<String> labels) {
            return print.values(labels.toArray(String[]::new));
        }

        String pointer() {
            return "/materials/" + index + "/file";
        }
    }

    Likeness compare(String form, List<Printed> print, Certificate certificate) {
        return Likeness.of(form, print, certificate.imprint().exact(), imprints::canTell);
    }

    /** A fault at a field of the form, seen on that certificate. */
    static Findings.Place place(Findings findings, String pointer, Certificate certificate, Likeness likeness) {
        Findings.Place place = findings.at(pointer)
                .inFile(certificate.material().file())
                .onPage(certificate.imprint().page())
                .about(certificate.material().type());
        if (likeness == Likeness.UNSURE) {
            return place.as(INFO);
        }
        return certificate.imprint().exact() ? place : place.as(MAJOR);
    }

    /** How far the print can be trusted, for the reader. */
    static Label trust(Certificate certificate, Likeness likeness) {
        if (likeness == Likeness.UNSURE) {
            return Label.of("print.doubtful");
        }
        return Label.of(certificate.imprint().exact() ? "print.exact" : "print.read");
    }
}
