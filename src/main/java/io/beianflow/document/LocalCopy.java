package io.beianflow.document;

import io.beianflow.intake.PackageMaterial;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A document's bytes in a file of ours for as long as it is read. */
record LocalCopy(PackageMaterial material, Path file) implements AutoCloseable {
    static LocalCopy of(PackageMaterial material, PackageMaterial.Content content) throws IOException {
        Path file = Files.createTempFile("beianflow-document", null);
        try (InputStream in = content.open()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        PackageMaterial copy = new PackageMaterial(
                material.type(),
                material.file(),
                material.product(),
                material.name(),
                material.effectiveOn(),
                material.validTo(),
                material.signedBy(),
                new Bytes(file, content.size()));
        return new LocalCopy(copy, file);
    }

    private record Bytes(Path file, long size) implements PackageMaterial.Content {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
