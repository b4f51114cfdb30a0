package io.beianflow.check;

import io.beianflow.document.Document;
import io.beianflow.document.Page;
import io.beianflow.identifier.Uscc;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.Product;
import io.beianflow.similarity.Fingerprints;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text of a filing that should be its own: the self-assessment report, the public content, the statement on responsibility, and the
 * descriptions of the algorithm in the data.
 *
 * @param type the material type; {@link #DATA} for the descriptions
 * @param file the name of the document, or {@code filing.yaml}
 * @param parts pages or fields, in their order
 * @param names of the filer, the algorithm and the products: they do not make a text one's own
 */
public record ComparedText(String type, String file, String pointer, List<Part> parts, Set<String> names) {
    public static final String DATA = "data";
    public static final String STATEMENT = "responsibility-statement";

    private static final Set<String> COMPARED = Set.of("self-assessment-report", "public-content", STATEMENT);

    /** A page, or a field with its JSON pointer. */
    public record Part(@Nullable Integer page, @Nullable String pointer, String text) {}

    public ComparedText {
        parts = List.copyOf(parts);
        names = Set.copyOf(names);
    }

    /**
     * The texts of a filing in the order of its documents, the data last; none for scans.
     *
     * @param reading opens a document; empty when it is absent
     */
    public static List<ComparedText> of(FilingPackage filing, Function<PackageMaterial, Optional<Document>> reading) {
        Set<String> names = names(filing);
        List<ComparedText> texts = new ArrayList<>();
        for (int i = 0; i < filing.materials().size(); i++) {
            PackageMaterial material = filing.materials().get(i);
            if (COMPARED.contains(material.type())) {
                List<Part> pages = reading.apply(material).stream()
                        .flatMap(ComparedText::pages)
                        .toList();
                texts.add(
                        new ComparedText(material.type(), material.file(), "/materials/" + i + "/file", pages, names));
            }
        }
        texts.add(new ComparedText(DATA, "filing.yaml", "/algorithm", fields(filing.algorithm()), names));
        return texts;
    }

    /** Everything that tells whose a filing is: credit code, name, and its reference when it is stored. */
    public static Set<String> owners(FilingPackage filing) {
        Set<String> owners = new HashSet<>();
        String name = filing.subject().name();
        Uscc.parse(filing.subject().uscc()).ifPresent(uscc -> owners.add(uscc.value()));
        if (name != null && !name.isBlank()) {
            owners.add(name.replaceAll("[\\s（）()]", ""));
        }
        FilingPackage.Origin origin = filing.origin();
        if (origin != null) {
            owners.add(origin.ref());
        }
        return owners;
    }

    public Fingerprints fingerprints() {
        return Fingerprints.of(text(), names);
    }

    /** All parts, each on a line of its own. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining("\n"));
    }

    /** The part that the place in {@link #text} belongs to. */
    public Part partAt(int place) {
        int end = 0;
        for (Part part : parts) {
            end += part.text().length() + 1;
            if (place < end) {
                return part;
            }
        }
        throw new IllegalArgumentException(place + " is behind the text's end");
    }

    private static Stream<Part> pages(Document document) {
        return document.pages().stream().map(page -> new Part(pageOf(document, page), null, page.text()));
    }

    /** A Word document has no pages before somebody lays it out. */
    private static @Nullable Integer pageOf(Document document, Page page) {
        return document.kind() == Document.Kind.PDF ? page.number() : null;
    }

    private static List<Part> fields(Algorithm algorithm) {
        List<Part> fields = new ArrayList<>();
        add(fields, "brief", algorithm.brief());
        add(fields, "scenario", algorithm.scenario());
        add(fields, "principle", algorithm.principle());
        add(fields, "mechanism", algorithm.mechanism());
        add(fields, "purpose", algorithm.purpose());
        add(fields, "updateMechanism", algorithm.updateMechanism());
        add(fields, "strategy/inputReview", algorithm.strategy().inputReview());
        add(fields, "strategy/outputReview", algorithm.strategy().outputReview());
        add(fields, "strategy/intervention", algorithm.strategy().intervention());
        for (int i = 0; i < algorithm.risks().size(); i++) {
            Algorithm.Risk risk = algorithm.risks().get(i);
            add(fields, "risks/" + i + "/description", risk.description());
            add(fields, "risks/" + i + "/impact", risk.impact());
            add(fields, "risks/" + i + "/control", risk.control());
        }
        return fields;
    }

    private static void add(List<Part> fields, String name, @Nullable String text) {
        if (text != null) {
            fields.add(new Part(null, "/algorithm/" + name, text));
        }
    }

    private static Set<String> names(FilingPackage filing) {
        return Stream.concat(
                        Stream.of(filing.subject().name(), filing.algorithm().name()),
                        filing.products().stream().map(Product::name))
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
    }
}
