package io.beianflow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One filing of one algorithm, with everything a reviewer would read. The data may be wrong or incomplete, but has the shape of
 * {@code filing-package.schema.json}. Close it to delete what was unpacked.
 */
public final class FilingPackage implements AutoCloseable {
    private final JsonNode data;
    private final Content content;
    private final List<PackageMaterial> materials;
    private final LocalDate submitOn;
    private final Unpacked unpacked;
    private final @Nullable Origin origin;

    private FilingPackage(
            JsonNode data,
            Content content,
            List<PackageMaterial> materials,
            LocalDate submitOn,
            Unpacked unpacked,
            @Nullable Origin origin) {
        this.data = data;
        this.content = content;
        this.materials = List.copyOf(materials);
        this.submitOn = submitOn;
        this.unpacked = unpacked;
        this.origin = origin;
    }

    /** The stored filing a package was made of, and the tenant it belongs to. */
    public record Origin(String ref, String company) {}

    /** What filing.yaml says, absent objects and lists as empty ones. */
    private record Content(
            String kind,
            @Nullable LocalDate submitOn,
            Applicability applicability,
            Subject subject,
            Algorithm algorithm,
            List<Product> products,
            @Nullable TechnicalService technicalService,
            @Nullable Correction correction) {}

    /**
     * Puts data and documents together.
     *
     * @param data in the shape of filing.yaml; its {@code materials} are ignored in favour of {@code materials}
     * @param submitOn the day validity is judged on
     * @throws io.beianflow.refusal.Refusal 422 when the data breaks the schema
     */
    public static FilingPackage of(JsonNode data, List<PackageMaterial> materials, LocalDate submitOn) {
        return of(data, materials, submitOn, Unpacked.NOTHING);
    }

    static FilingPackage of(JsonNode data, List<PackageMaterial> materials, LocalDate submitOn, Unpacked unpacked) {
        FilingDataShape.validate(data);
        JsonNode alone = FilingDataShape.withoutMaterials(data);
        Content content = FilingDataShape.read(FilingDataShape.filled(alone), Content.class);
        return new FilingPackage(alone, content, materials, submitOn, unpacked, null);
    }

    /** The same package judged on another day. */
    public FilingPackage submittedOn(LocalDate day) {
        return new FilingPackage(data, content, materials, day, unpacked, origin);
    }

    /** The same package, known to be a stored filing. */
    public FilingPackage storedAs(Origin stored) {
        return new FilingPackage(data, content, materials, submitOn, unpacked, stored);
    }

    /** Null for a package that is not stored. */
    public @Nullable Origin origin() {
        return origin;
    }

    /** A copy of the data in the shape of filing.yaml, without {@code materials}. */
    public JsonNode data() {
        return data.deepCopy();
    }

    /** What the data says at a JSON pointer; a missing node when it says nothing. */
    public JsonNode at(String pointer) {
        return data.at(pointer).deepCopy();
    }

    /** The day of submission that all dates are judged on, Asia/Shanghai. */
    public LocalDate submitOn() {
        return submitOn;
    }

    /** The day the data itself names. */
    public @Nullable LocalDate plannedSubmitOn() {
        return content.submitOn();
    }

    /** {@code first}, {@code change} or {@code cancellation}. */
    public String kind() {
        return content.kind();
    }

    public boolean isCancellation() {
        return kind().equals("cancellation");
    }

    public Applicability applicability() {
        return content.applicability();
    }

    public Subject subject() {
        return content.subject();
    }

    public Algorithm algorithm() {
        return content.algorithm();
    }

    public List<Product> products() {
        return content.products();
    }

    public @Nullable TechnicalService technicalService() {
        return content.technicalService();
    }

    public @Nullable Correction correction() {
        return content.correction();
    }

    /** In the order of the package. */
    public List<PackageMaterial> materials() {
        return materials;
    }

    public List<PackageMaterial> materials(String type) {
        return materials.stream()
                .filter(material -> material.type().equals(type))
                .toList();
    }

    @Override
    public void close() {
        unpacked.delete();
    }
}
