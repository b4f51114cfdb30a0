package io.beianflow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a filing package as contract section 1 writes it: a folder, a ZIP, or the data alone. What cannot be used is refused with a
 * {@link Refusal} that names the file, pointer or entry: 413 when it is too large, else 422. The day of submission is that of the data,
 * else today by the clock.
 */
@Component
public class PackageReader {
    private static final String YAML = "filing.yaml";
    private static final String JSON = "filing.json";
    /** Text for one filing; the longest real ones have some 100 KiB. */
    private static final int MOST_DATA_BYTES = 4 * 1024 * 1024;

    private final IntakeLimits limits;
    private final Clock clock;

    /**
     * Prepares a reader.
     *
     * @param clock its zone decides what day is today
     */
    public PackageReader(IntakeLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** A folder or a ZIP file; close the package to delete what was unpacked. */
    public FilingPackage read(Path path) {
        if (Files.isDirectory(path)) {
            return read(FolderFiles.of(path, limits));
        }
        if (!Files.isRegularFile(path)) {
            throw Refusal.withFaults(
                    Refusal.Kind.INVALID,
                    "package-unusable",
                    List.of(new Fault(Fault.Kind.FILE, PackageNames.of(path), "package-absent", List.of())));
        }
        return readZip(path);
    }

    /** An archive on disk, which stays where it is. */
    public FilingPackage readZip(Path archive) {
        return read(ZipFiles.unpack(archive, ZipFiles.name(archive), limits));
    }

    /** An archive from elsewhere; the caller closes the stream. */
    public FilingPackage readZip(InputStream archive) throws IOException {
        Path copy = Files.createTempFile("beianflow-", ".zip");
        try {
            ZipFiles.copy(archive, copy, limits);
            return read(ZipFiles.unpack(copy, ZipFiles.UPLOAD, limits));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** JSON in the shape of filing.yaml and nothing else; the materials it names are absent. */
    public FilingPackage readData(InputStream json) throws IOException {
        byte[] bytes = json.readNBytes(MOST_DATA_BYTES + 1);
        return assemble(DataText.json(text(JSON, bytes), JSON), PackageFiles.NONE);
    }

    private FilingPackage read(PackageFiles files) {
        try {
            return assemble(data(files), files);
        } catch (RuntimeException refused) {
            files.delete();
            throw refused;
        }
    }

    private FilingPackage assemble(JsonNode data, PackageFiles files) {
        FilingDataShape.validate(data);
        List<PackageMaterial> materials = materials(data, files);
        return FilingPackage.of(data, materials, submitOn(data), files);
    }

    private LocalDate submitOn(JsonNode data) {
        return data.has("submitOn") ? LocalDate.parse(data.get("submitOn").asText()) : LocalDate.now(clock);
    }

    private static JsonNode data(PackageFiles files) {
        PackageMaterial.Content yaml = files.find(YAML);
        PackageMaterial.Content json = files.find(JSON);
        if (yaml != null && json != null) {
            throw unusable(new Fault(Fault.Kind.FILE, JSON, "package-two-data-files", List.of()));
        }
        if (yaml != null) {
            return DataText.yaml(text(YAML, bytes(yaml)), YAML);
        }
        if (json != null) {
            return DataText.json(text(JSON, bytes(json)), JSON);
        }
        throw unusable(files.names().stream()
                .filter(name -> name.endsWith("/" + YAML) || name.endsWith("/" + JSON))
                .findFirst()
                .map(name -> new Fault(Fault.Kind.FILE, name, "package-data-not-at-root", List.of()))
                .orElseGet(() -> new Fault(Fault.Kind.FILE, YAML, "package-data-absent", List.of())));
    }

    private static byte[] bytes(PackageMaterial.Content content) {
        try (InputStream in = content.open()) {
            return in.readNBytes(MOST_DATA_BYTES + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(String file, byte[] bytes) {
        if (bytes.length > MOST_DATA_BYTES) {
            throw Refusal.withFaults(
                    Refusal.Kind.TOO_LARGE,
                    "package-too-large",
                    List.of(new Fault(Fault.Kind.FILE, file, "package-data-too-large", List.of(MOST_DATA_BYTES))));
        }
        return DataText.utf8(bytes, file);
    }

    /** What {@code materials} says about one file. */
    private record Named(
            String type,
            String file,
            @Nullable LocalDate effectiveOn,
            @Nullable Until validTo,
            @Nullable String signedBy,
            @Nullable String product,
            @Nullable String name) {}

    private static List<PackageMaterial> materials(JsonNode data, PackageFiles files) {
        List<PackageMaterial> materials = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (JsonNode node : data.path("materials")) {
            Named named = FilingDataShape.read(node, Named.class);
            String wrong = PackageNames.faultOfMaterial(named.file());
            if (wrong == null) {
                materials.add(material(named, files));
            } else {
                faults.add(Fault.at("/materials/" + (materials.size() + faults.size()) + "/file", wrong, named.file()));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.withFaults(Refusal.Kind.INVALID, "package-unusable", faults);
        }
        return materials;
    }

    private static PackageMaterial material(Named named, PackageFiles files) {
        return new PackageMaterial(
                named.type(),
                named.file(),
                named.product(),
                named.name(),
                named.effectiveOn(),
                named.validTo(),
                named.signedBy(),
                files.find(PackageNames.normal(named.file())));
    }

    static Refusal unusable(Fault fault) {
        return Refusal.withFaults(Refusal.Kind.INVALID, "package-unusable", List.of(fault));
    }
}
