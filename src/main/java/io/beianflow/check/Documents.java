package io.beianflow.check;

import io.beianflow.document.Document;
import io.beianflow.document.DocumentReader;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The documents of a package as far as they could be read; each is read once, however many rules ask. */
@Component
public class Documents {
    /** Scans and letters: a reviewer looks at them, not only into them. */
    private static final Set<String> LOOKED_AT = Set.of(
            "business-licence",
            "legal-representative-id-front",
            "legal-representative-id-back",
            "security-officer-id-front",
            "security-officer-id-back",
            "security-officer-commitment",
            "employment-proof",
            "filing-commitment",
            "responsibility-statement",
            "self-assessment-report",
            "icp-proof",
            "sector-licence",
            "market-access-proof",
            "power-of-attorney");

    private final DocumentReader reader;
    private final Map<PackageMaterial.Content, Document> read = Collections.synchronizedMap(new WeakHashMap<>());
    /** Apart, since one file may be listed under a type that is looked at and under one that is not. */
    private final Map<PackageMaterial.Content, Document> lookedAt = Collections.synchronizedMap(new WeakHashMap<>());

    public Documents(DocumentReader reader) {
        this.reader = reader;
    }

    /** Empty when the file is absent or has no bytes, which is a missing material. */
    public Optional<Document> of(PackageMaterial material) {
        PackageMaterial.Content content = material.content();
        if (content == null || !material.isPresent()) {
            return Optional.empty();
        }
        boolean looking = LOOKED_AT.contains(material.type());
        Map<PackageMaterial.Content, Document> documents = looking ? lookedAt : read;
        Document known = documents.get(content);
        if (known == null) {
            known = reader.read(material, looking);
            documents.put(content, known);
        }
        return Optional.of(known);
    }

    /** The texts of all documents of a type, one after the other; empty for scans and pictures. */
    public String text(FilingPackage filing, String type) {
        return filing.materials(type).stream()
                .flatMap(material -> of(material).stream())
                .map(Document::text)
                .collect(Collectors.joining("\n"));
    }

    /** The documents of a type that are there. */
    public List<Document> all(FilingPackage filing, String type) {
        return filing.materials(type).stream()
                .flatMap(material -> of(material).stream())
                .toList();
    }
}
