package io.beianflow.check.rules;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.document.Document;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;

/** Looks at every document that is there, one after the other; an absent or a blank one is the business of the rules on missing materials. */
abstract class DocumentCheck implements Check {
    private final Documents documents;

    DocumentCheck(Documents documents) {
        this.documents = documents;
    }

    @Override
    public final void inspect(FilingPackage filing, Findings findings) {
        for (int i = 0; i < filing.materials().size(); i++) {
            PackageMaterial material = filing.materials().get(i);
            Findings.Place place = findings.at("/materials/" + i + "/file")
                    .inFile(material.file())
                    .about(material.type());
            documents
                    .of(material)
                    .filter(document -> !document.isBlank())
                    .ifPresent(document -> inspect(material, document, place));
        }
    }

    abstract void inspect(PackageMaterial material, Document document, Findings.Place place);
}
