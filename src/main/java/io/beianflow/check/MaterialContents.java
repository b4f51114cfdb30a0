package io.beianflow.check;

import io.beianflow.document.Document;
import io.beianflow.document.Look;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Whether a document is what it is handed in as: not empty, not another one. What cannot be read is not judged. */
final class MaterialContents {
    private static final int TITLE_LINES = 6;

    private final Documents documents;
    private final RulePack pack;

    MaterialContents(Documents documents, RulePack pack) {
        this.documents = documents;
        this.pack = pack;
    }

    /** What was handed in under the name of a material. */
    enum Likeness {
        AS_NAMED,
        BLANK,
        ANOTHER
    }

    Likeness of(PackageMaterial material, FilingPackage filing) {
        Document document = documents.of(material).orElse(null);
        if (document == null || document.damage() != null) {
            return Likeness.AS_NAMED;
        }
        if (document.isBlank() || isBlankScan(document)) {
            return Likeness.BLANK;
        }
        boolean text = flat(document.text()).length() >= pack.threshold("title-characters");
        boolean another = text
                ? isTitledAsAnother(document, material.type()) || lacksItsWords(document, material.type())
                : isTwin(material, document, filing);
        return another ? Likeness.ANOTHER : Likeness.AS_NAMED;
    }

    /** Pictures of empty sheets. */
    private static boolean isBlankScan(Document document) {
        return !document.pages().isEmpty()
                && document.pages().stream().allMatch(page -> {
                    Look look = page.look();
                    return page.text().isBlank()
                            && look != null
                            && look.sharpness() < 0
                            && look.colour() <= Look.GREY
                            && look.seals().isEmpty();
                });
    }

    /** Its head carries the title of another material and not its own. */
    private boolean isTitledAsAnother(Document document, String type) {
        List<String> titled = pack.words("titled-materials");
        if (!titled.contains(type)) {
            return false;
        }
        List<String> head = document.text()
                .lines()
                .map(MaterialContents::flat)
                .filter(line -> !line.isEmpty())
                .limit(TITLE_LINES)
                .toList();
        String together = String.join("", head);
        boolean own = pack.words("title." + type).stream().anyMatch(together::contains);
        return !own
                && titled.stream()
                        .filter(other -> !other.equals(type))
                        .flatMap(other -> pack.words("title." + other).stream())
                        .anyMatch(title -> head.stream().anyMatch(line -> isTitle(line, title)));
    }

    private static boolean isTitle(String line, String title) {
        String bare = line.replaceAll("[《》()\\d.]", "");
        return bare.endsWith(title) && bare.length() <= title.length() + 20 && !bare.startsWith("见");
    }

    /** None of the words that no such document does without. */
    private boolean lacksItsWords(Document document, String type) {
        String text = flat(document.text());
        return pack.words("titled-materials").contains(type)
                && text.length() >= pack.threshold("body-characters")
                && pack.words("body." + type).stream().noneMatch(text::contains);
    }

    /** A single sheet without text that was already handed in as something else. */
    private boolean isTwin(PackageMaterial material, Document document, FilingPackage filing) {
        List<String> distinct = pack.words("distinct-materials");
        if (!distinct.contains(material.type()) || document.pages().size() > 1) {
            return false;
        }
        return filing.materials().subList(0, filing.materials().indexOf(material)).stream()
                .filter(earlier -> distinct.contains(earlier.type()))
                .filter(earlier -> !holder(earlier, filing).equals(holder(material, filing)))
                .filter(earlier -> !lookAlike(earlier, material, filing))
                .anyMatch(
                        earlier -> earlier.size() == material.size() && Arrays.equals(bytes(earlier), bytes(material)));
    }

    /** Backs of two cards show an emblem, an authority and a validity, which may be the same. */
    private static boolean lookAlike(PackageMaterial one, PackageMaterial other, FilingPackage filing) {
        return one.type().endsWith("-id-back")
                && other.type().endsWith("-id-back")
                && Objects.equals(
                        filing.subject().legalRepresentative().idValidTo(),
                        filing.subject().securityOfficer().idValidTo());
    }

    /** Both sides of one person's card may be on one sheet. */
    private static String holder(PackageMaterial material, FilingPackage filing) {
        return switch (material.type()) {
            case "legal-representative-id-front", "legal-representative-id-back" ->
                Objects.toString(filing.subject().legalRepresentative().name(), "legal-representative");
            case "security-officer-id-front", "security-officer-id-back" ->
                Objects.toString(filing.subject().securityOfficer().name(), "security-officer");
            default -> material.type();
        };
    }

    private static byte[] bytes(PackageMaterial material) {
        try (InputStream in = material.open()) {
            return in.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String flat(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
