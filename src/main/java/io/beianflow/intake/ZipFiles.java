package io.beianflow.intake;

import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks an archive into a private folder, each entry under a number of ours, so that no name in the archive ever becomes a path.
 * Sizes in headers are not believed; what comes out is counted.
 */
final class ZipFiles extends PackageFiles {
    /** What an archive is called that came without a name. */
    static final String UPLOAD = "archive.zip";

    private static final int BUFFER = 1 << 16;
    /** Files of Windows in China carry names in this encoding and no mark of it. */
    private static final Charset UNMARKED = Charset.forName("GB18030");

    private final Path folder;

    private ZipFiles(Map<String, PackageMaterial.Content> files, Path folder) {
        super(files);
        this.folder = folder;
    }

    /**
     * Unpacks.
     *
     * @param name what a refusal calls the archive
     */
    static PackageFiles unpack(Path archive, String name, IntakeLimits limits) {
        try {
            ZipDirectory.guard(archive, name, limits);
            Path folder = Files.createTempDirectory("beianflow-package-");
            try {
                return new ZipFiles(new Unpacking(archive, folder, limits).run(), folder);
            } catch (IOException | RuntimeException refused) {
                deleteTree(folder);
                throw refused;
            }
        } catch (IOException broken) {
            throw PackageReader.unusable(new Fault(Fault.Kind.FILE, name, "zip-unreadable", List.of()));
        }
    }

    /** Copies an upload, which cannot usefully be larger than what may come out of it. */
    static void copy(InputStream archive, Path copy, IntakeLimits limits) throws IOException {
        long left = limits.maxUnpacked().toBytes() + limits.maxFiles() * 1024L;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), BUFFER)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw tooLarge(
                            "archive.zip",
                            "package-too-many-bytes",
                            limits.maxUnpacked().toMegabytes());
                }
                out.write(buffer, 0, read);
            }
        }
    }

    @Override
    public void delete() {
        try {
            deleteTree(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    static Refusal tooLarge(String entry, String code, long limit) {
        return Refusal.withFaults(
                Refusal.Kind.TOO_LARGE,
                "package-too-large",
                List.of(new Fault(Fault.Kind.ENTRY, entry, code, List.of(limit))));
    }

    static String name(Path archive) {
        String whole = PackageNames.of(archive);
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** One run over one archive. */
    private static final class Unpacking {
        private final Path archive;
        private final Path folder;
        private final IntakeLimits limits;
        private final long most;
        private final Map<String, PackageMaterial.Content> files = new LinkedHashMap<>();
        private long bytes;
        private int entries;

        Unpacking(Path archive, Path folder, IntakeLimits limits) throws IOException {
            this.archive = archive;
            this.folder = folder;
            this.limits = limits;
            long byRatio = Math.multiplyExact(Files.size(archive), (long) limits.maxRatio());
            this.most = Math.min(limits.maxUnpacked().toBytes(), byRatio);
        }

        Map<String, PackageMaterial.Content> run() throws IOException {
            try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
                for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                    take(zip, entry);
                }
            }
            return files;
        }

        private void take(ZipFile zip, ZipArchiveEntry entry) throws IOException {
            String written = nameOf(entry);
            refuseName(written);
            if (entry.isUnixSymlink()) {
                throw refused(written, "package-link");
            }
            if (entry.isDirectory()) {
                return;
            }
            if (++entries > limits.maxFiles()) {
                throw tooLarge(written, "package-too-many-files", limits.maxFiles());
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw refused(written, "zip-entry-encrypted");
            }
            if (!zip.canReadEntryData(entry)) {
                throw refused(written, "zip-entry-method");
            }
            Path file = folder.resolve(Integer.toString(entries));
            long size = extract(zip, entry, written, file);
            if (files.put(PackageNames.normal(written), new FileContent(file, size)) != null) {
                throw refused(written, "zip-entry-twice");
            }
        }

        private long extract(ZipFile zip, ZipArchiveEntry entry, String written, Path file) throws IOException {
            CRC32 sum = new CRC32();
            long size = 0;
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(file)) {
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    count(written, read);
                    sum.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                    size += read;
                }
            } catch (IOException broken) {
                throw refused(written, "zip-entry-damaged");
            }
            if (sum.getValue() != entry.getCrc()) {
                throw refused(written, "zip-entry-damaged");
            }
            return size;
        }

        private void count(String written, int read) {
            bytes += read;
            if (bytes > limits.maxUnpacked().toBytes()) {
                throw tooLarge(
                        written, "package-too-many-bytes", limits.maxUnpacked().toMegabytes());
            }
            if (bytes > most) {
                throw tooLarge(written, "zip-ratio", limits.maxRatio());
            }
        }

        private static void refuseName(String written) {
            String wrong = written.isBlank() ? "package-name-blank" : PackageNames.faultOf(written);
            if (wrong != null) {
                throw refused(printable(written), wrong);
            }
        }

        private static Refusal refused(String written, String code) {
            return PackageReader.unusable(new Fault(Fault.Kind.ENTRY, written, code, List.of(written)));
        }

        private static String printable(String written) {
            String shown = written.replaceAll("\\p{Cntrl}", "�");
            return shown.length() > 200 ? shown.substring(0, 200) + "…" : shown;
        }

        private static String nameOf(ZipArchiveEntry entry) {
            byte[] raw = entry.getRawName();
            if (raw == null) {
                return entry.getName();
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(raw))
                        .toString();
            } catch (CharacterCodingException other) {
                return new String(raw, UNMARKED);
            }
        }
    }
}
