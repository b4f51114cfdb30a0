package io.beianflow.check.rules;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.document.Document;
import io.beianflow.document.Page;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks at every document that is there, one after the other; an absent or a blank one is the business of the rules on missing materials. */
abstract class DocumentCheck implements Check {
    /** Licences and identity cards. */
    static final Set<String> CERTIFICATES = Set.of(
            "business-licence",
            "legal-representative-id-front",
            "legal-representative-id-back",
            "security-officer-id-front",
            "security-officer-id-back");

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

    /** The first page that was looked at and shows this. */
    static Optional<Page> page(Document document, Predicate<Page> fault) {
        return document.pages().stream()
                .filter(page -> page.look() != null)
                .filter(fault)
                .findFirst();
    }

    abstract void inspect(PackageMaterial material, Document document, Findings.Place place);
}
