package io.beianflow.check;

import io.beianflow.document.Document;
import io.beianflow.document.DocumentReader;
import io.beianflow.document.Page;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.ocr.TextLine;
import io.beianflow.ocr.TextRecognition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What is printed on the certificates of a package, as text or read off their pictures; each is read once, however many rules ask and
 * however often a filing is checked within {@value #MINUTES} minutes.
 */
@Component
public class Imprints {
    /** A certificate has one page, its annexes say nothing of it. */
    private static final int PAGES = 2;
    /** A caption over a picture has fewer characters, a certificate more. */
    private static final int CAPTION = 40;

    private static final Set<String> CERTIFICATES = Set.of(
            "business-licence",
            "icp-proof",
            "legal-representative-id-front",
            "legal-representative-id-back",
            "security-officer-id-front",
            "security-officer-id-back");

    private static final int MINUTES = 10;
    private static final int MOST = 5000;

    private final Documents documents;
    private final DocumentReader reader;
    private final TextRecognition recognition;
    private final Kept<Object, Imprint> read = new Kept<>(Duration.ofMinutes(MINUTES), MOST, (bytes, imprint) -> 1);

    public Imprints(Documents documents, DocumentReader reader, TextRecognition recognition) {
        this.documents = documents;
        this.reader = reader;
        this.recognition = recognition;
    }

    /** Without lines when the file is absent or nothing could be read: no conclusion then. */
    public Imprint of(PackageMaterial material) {
        PackageMaterial.Content content = material.content();
        if (content == null || !material.isPresent()) {
            return Imprint.NONE;
        }
        return read.get(content.identity(), () -> documents
                .of(material)
                .map(document -> imprint(material, document))
                .orElse(Imprint.NONE));
    }

    /** Whether rules compare what is printed on it with the form. */
    static boolean isCertificate(PackageMaterial material) {
        return CERTIFICATES.contains(material.type());
    }

    /** Whether a character can be told on a picture at all. */
    public boolean canTell(int codePoint) {
        return recognition.knows(codePoint);
    }

    private Imprint imprint(PackageMaterial material, Document document) {
        for (Page page :
                document.pages().subList(0, Math.min(PAGES, document.pages().size()))) {
            boolean shown =
                    page.pictures() > 0 && page.text().replaceAll("\\s", "").length() < CAPTION;
            List<TextLine> lines = shown ? seen(material, page) : written(page.text());
            if (!lines.isEmpty()) {
                return new Imprint(lines, !shown, page.number());
            }
        }
        return Imprint.NONE;
    }

    private List<TextLine> seen(PackageMaterial material, Page page) {
        return reader.picture(material, page.number()).map(recognition::read).orElse(List.of());
    }

    private static List<TextLine> written(String text) {
        List<TextLine> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                int characters = line.codePointCount(0, line.length());
                lines.add(new TextLine(line, Collections.nCopies(characters, 1f), 0, lines.size(), 0, 0));
            }
        }
        return lines;
    }
}
