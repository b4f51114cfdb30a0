package io.beianflow.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Bytes that lie in a file of ours, or of the folder that is read; a link put in its place later is not followed. Equal to itself only: what
 * was read of a file is nothing to go by once the folder is read again.
 */
final class FileContent implements PackageMaterial.Content {
    private final Path path;
    private final long size;

    FileContent(Path path, long size) {
        this.path = path;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
    }
}
