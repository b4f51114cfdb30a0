package io.beianflow.platform;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs of this platform, unpacked once from the class path into the data directory. */
final class PostgresBinaries {
    private static final String PREFIX = "postgresql-";

    private PostgresBinaries() {}

    /**
     * Unpacks unless already there, and removes those of earlier versions.
     *
     * @return the folder that holds {@code bin}, {@code lib} and {@code share}
     * @throws StartRefused {@code no-binaries} on a platform whose binaries are not on the class path
     */
    static Path unpack(Path dataDirectory) throws IOException {
        byte[] archive = archive();
        Path home = dataDirectory.resolve(PREFIX + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            // Under another name until complete: an interrupted start leaves nothing that looks finished.
            Path unfinished = dataDirectory.resolve(PREFIX + "unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            extract(archive, unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        removeOthers(dataDirectory, home);
        return home;
    }

    private static byte[] archive() throws IOException {
        String system = system();
        String machine = System.getProperty("os.arch", "").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            if (archive == null) {
                throw StartRefused.because("no-binaries", system, machine);
            }
            return archive.readAllBytes();
        } catch (IllegalStateException unknownPlatform) {
            throw new StartRefused(unknownPlatform, StartRefused.Problem.of("no-binaries", system, machine));
        }
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return "Darwin";
        }
        return name.contains("windows") ? "Windows" : "Linux";
    }

    private static void extract(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable && !file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    private static void removeOthers(Path dataDirectory, Path home) throws IOException {
        try (Stream<Path> siblings = Files.list(dataDirectory)) {
            for (Path sibling : siblings.filter(
                            path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(path -> !path.equals(home))
                    .toList()) {
                FileSystemUtils.deleteRecursively(sibling);
            }
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(sum).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
