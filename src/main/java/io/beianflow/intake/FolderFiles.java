package io.beianflow.intake;

import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeMap;

/** Walks a folder without following a single link, and stops at the limits. */
final class FolderFiles extends SimpleFileVisitor<Path> {
    private final Path root;
    private final IntakeLimits limits;
    private final TreeMap<String, PackageMaterial.Content> files = new TreeMap<>();
    private long bytes;

    private FolderFiles(Path root, IntakeLimits limits) {
        this.root = root;
        this.limits = limits;
    }

    static PackageFiles of(Path folder, IntakeLimits limits) {
        try {
            FolderFiles walk = new FolderFiles(folder.toRealPath(), limits);
            Files.walkFileTree(walk.root, walk);
            return new PackageFiles(walk.files);
        } catch (FileSystemException unreadable) {
            String file = String.valueOf(unreadable.getFile());
            throw PackageReader.unusable(new Fault(Fault.Kind.FILE, file, "package-unreadable", List.of()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = PackageNames.of(file).substring(PackageNames.of(root).length() + 1);
        if (attributes.isSymbolicLink() || !attributes.isRegularFile()) {
            throw PackageReader.unusable(new Fault(Fault.Kind.FILE, name, "package-link", List.of()));
        }
        bytes += attributes.size();
        if (files.size() >= limits.maxFiles()) {
            throw tooLarge(name, "package-too-many-files", limits.maxFiles());
        }
        if (bytes > limits.maxUnpacked().toBytes()) {
            throw tooLarge(name, "package-too-many-bytes", limits.maxUnpacked().toMegabytes());
        }
        files.put(PackageNames.normal(name), new FileContent(file, attributes.size()));
        return FileVisitResult.CONTINUE;
    }

    private static Refusal tooLarge(String name, String code, long limit) {
        return Refusal.withFaults(
                Refusal.Kind.TOO_LARGE,
                "package-too-large",
                List.of(new Fault(Fault.Kind.FILE, name, code, List.of(limit))));
    }
}
