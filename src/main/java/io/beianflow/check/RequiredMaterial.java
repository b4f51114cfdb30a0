package io.beianflow.check;

import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code required-materials} that applies to a filing.
 *
 * @param row M01 … M25 of the master list or T01 … T13 of the triggers (domain 4.1, 4.4)
 * @param material type of the document; null when the row asks for a text
 * @param field pointer of the text; null when the row asks for a document
 * @param stage subject, algorithm, product, correction or cancellation
 * @param reason what a reviewer would return it for
 * @param severity of its absence; null when it may be left out
 * @param product name of the product that needs it; null for the filing as a whole
 * @param position of that product from 0; -1 for the filing as a whole
 */
public record RequiredMaterial(
        String row,
        @Nullable String material,
        @Nullable String field,
        String stage,
        String reason,
        @Nullable Severity severity,
        String source,
        @Nullable String product,
        int position) {
    private static final String OPTIONAL = "optional";
    private static final int NO_PRODUCT = -1;

    static RequiredMaterial ofFiling(Map<String, Object> outputs) {
        return of(outputs, null, NO_PRODUCT);
    }

    static RequiredMaterial of(Map<String, Object> outputs, @Nullable String product, int position) {
        String severity = text(outputs, "severity");
        String field = optional(outputs, "field");
        return new RequiredMaterial(
                text(outputs, "row"),
                optional(outputs, "material"),
                field == null ? null : field.replace("/*", "/" + position),
                text(outputs, "stage"),
                text(outputs, "reason"),
                severity.equals(OPTIONAL) ? null : Severity.of(severity),
                text(outputs, "source"),
                product,
                position);
    }

    public boolean isOptional() {
        return severity == null;
    }

    /** Whether the package holds such a document with content, for this product or for all. */
    public boolean isHandedIn(FilingPackage filing) {
        return !handedIn(filing).isEmpty();
    }

    /** The documents with content, for this product or for all. */
    List<PackageMaterial> handedIn(FilingPackage filing) {
        return material == null
                ? List.of()
                : filing.materials(material).stream()
                        .filter(PackageMaterial::isPresent)
                        .filter(handedIn -> position == NO_PRODUCT || handedIn.belongsTo(product))
                        .toList();
    }

    private static String text(Map<String, Object> outputs, String name) {
        return Objects.requireNonNull(
                optional(outputs, name), () -> "a row of required-materials has no '" + name + "'");
    }

    private static @Nullable String optional(Map<String, Object> outputs, String name) {
        return Optional.ofNullable(outputs.get(name)).map(Object::toString).orElse(null);
    }
}
