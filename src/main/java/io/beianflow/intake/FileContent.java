package io.beianflow.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Bytes that lie in a file of ours, or of the folder that is read; a link put in its place later is not followed. */
record FileContent(Path path, long size) implements PackageMaterial.Content {
    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
    }
}
