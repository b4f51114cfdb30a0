package io.beianflow.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * What the embedded server keeps between starts beside its data: its port and its two passwords, readable by the owner
 * of the data only.
 *
 * @param port on the loopback address
 * @param superuser password of {@code postgres}
 * @param application password of {@code beianflow}
 */
record ServerSettings(int port, String superuser, String application) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static ServerSettings create(int port) {
        return new ServerSettings(port, password(), password());
    }

    static ServerSettings read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new ServerSettings(
                Integer.parseInt(properties.getProperty("port", "0")),
                properties.getProperty("superuser", ""),
                properties.getProperty("application", ""));
    }

    ServerSettings withPort(int other) {
        return new ServerSettings(other, superuser, application);
    }

    /** Replaces the file as a whole, so that a crash leaves the old or the new one. */
    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("superuser", superuser);
        properties.setProperty("application", application);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        ownerOnly(Files.createFile(fresh));
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            properties.store(writer, null);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** On file systems without such permissions (Windows) the user's own folder protects the file. */
    static void ownerOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    private static String password() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Keeps the passwords out of logs. */
    @Override
    public String toString() {
        return "ServerSettings[port=" + port + "]";
    }
}
