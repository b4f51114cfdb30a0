package io.beianflow.check.cli;

import io.beianflow.check.Archive;
import io.beianflow.check.ComparedText;
import io.beianflow.document.Document;
import io.beianflow.document.DocumentReader;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.PackageReader;
import io.beianflow.refusal.Refusal;
import io.beianflow.similarity.FingerprintIndex;
import io.beianflow.similarity.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The packages in a folder, each a folder or a ZIP with {@code filing.yaml} or {@code filing.json} at its root; folders between are
 * descended into. Empty until it is read.
 */
final class FolderArchive implements Archive {
    static final int MOST_PACKAGES = 20_000;

    private static final int DEEPEST = 4;

    private final PackageReader packages;
    private final DocumentReader documents;
    private final FingerprintIndex index = new FingerprintIndex();

    FolderArchive(PackageReader packages, DocumentReader documents) {
        this.packages = packages;
        this.documents = documents;
    }

    @Override
    public FingerprintIndex sources() {
        return index;
    }

    /**
     * The packages in a folder, ordered by path.
     *
     * @throws IOException when the folder cannot be listed
     */
    static List<Path> packagesIn(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        collect(folder, DEEPEST, found);
        return found;
    }

    private static void collect(Path folder, int levels, List<Path> found) throws IOException {
        if (isPackage(folder)) {
            found.add(folder);
            return;
        }
        List<Path> children;
        try (Stream<Path> listed = Files.list(folder)) {
            children = listed.sorted(Comparator.comparing(Path::toString)).toList();
        }
        for (Path child : children) {
            if (isZip(child)) {
                found.add(child);
            } else if (levels > 0 && Files.isDirectory(child) && !Files.isSymbolicLink(child)) {
                collect(child, levels - 1, found);
            }
        }
    }

    private static boolean isPackage(Path folder) {
        return Files.exists(folder.resolve("filing.yaml")) || Files.exists(folder.resolve("filing.json"));
    }

    private static boolean isZip(Path file) {
        return Files.isRegularFile(file)
                && String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /**
     * Adds one package of the folder.
     *
     * @param unread is told each document that cannot be read, with the package's name
     * @throws Refusal when the package cannot be used
     */
    void add(Path folder, Path location, BiConsumer<String, String> unread) {
        String name = folder.equals(location)
                ? String.valueOf(location.toAbsolutePath().normalize().getFileName())
                : folder.relativize(location).toString();
        try (FilingPackage filing = packages.read(location)) {
            for (ComparedText text : ComparedText.of(filing, material -> document(name, material, unread))) {
                long[] fingerprints = text.fingerprints().distinct();
                if (fingerprints.length > 0) {
                    index.add(new Source(name, text.file(), ComparedText.owners(filing), null), fingerprints);
                }
            }
        }
    }

    private Optional<Document> document(String name, PackageMaterial material, BiConsumer<String, String> unread) {
        if (!material.isPresent()) {
            return Optional.empty();
        }
        Document document = documents.read(material, false);
        if (document.damage() != null) {
            unread.accept(name, material.file());
        }
        return Optional.of(document);
    }
}
