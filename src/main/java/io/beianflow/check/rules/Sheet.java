package io.beianflow.check.rules;

import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.document.Page;
import io.beianflow.intake.PackageMaterial;

/**
 * A page with text.
 *
 * @param position of its material in the package
 * @param number of the page, from 1
 * @param lines {@link Flat#lines}
 * @param flat {@link Flat#of}
 */
record Sheet(PackageMaterial material, int position, int number, String lines, String flat) {
    static Sheet of(PackageMaterial material, int position, Page page) {
        return new Sheet(material, position, page.number(), Flat.lines(page.text()), Flat.of(page.text()));
    }

    boolean isOf(String type) {
        return material.type().equals(type);
    }

    Label label() {
        return Label.material(material.type());
    }

    Findings.Place in(Findings findings) {
        return findings.at("/materials/" + position + "/file")
                .inFile(material.file())
                .onPage(number)
                .about(material.type());
    }
}
