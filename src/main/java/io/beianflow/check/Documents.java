package io.beianflow.check;

import io.beianflow.document.Document;
import io.beianflow.document.DocumentReader;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The documents of a package as far as they could be read; each is read once, however many rules ask and however often a filing is checked
 * within {@value #MINUTES} minutes.
 */
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

    private static final int MINUTES = 10;
    private static final long MOST_CHARACTERS = 20_000_000;
    /** What the pages of a document weigh besides their text, in characters. */
    private static final int PAGES = 2000;

    private final DocumentReader reader;
    private final Kept<Key, Document> read = new Kept<>(
            Duration.ofMinutes(MINUTES),
            MOST_CHARACTERS,
            (key, document) -> PAGES + document.text().length());

    private record Key(Object bytes, boolean looking) {}

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
        return Optional.of(read.get(new Key(content.identity(), looking), () -> reader.read(material, looking)));
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
