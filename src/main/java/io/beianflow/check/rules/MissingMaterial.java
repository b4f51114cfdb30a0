package io.beianflow.check.rules;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.RequiredMaterial;
import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reports the documents that the table {@code required-materials} asks for under this rule's reason and that are not there. */
abstract class MissingMaterial implements Check {
    private final RequiredMaterials required;

    MissingMaterial(RequiredMaterials required) {
        this.required = required;
    }

    /** A document asked for by two rows is missing once, as badly as the stricter row says. */
    @Override
    public final void inspect(FilingPackage filing, Findings findings) {
        String reason =
                Objects.requireNonNull(getClass().getAnnotation(Rule.class)).reason();
        Map<List<Object>, RequiredMaterial> missing = new LinkedHashMap<>();
        required.of(filing).stream()
                .filter(row -> row.material() != null && row.reason().equals(reason))
                .filter(row -> !row.isOptional() && !required.isHandedIn(row, filing))
                .sorted(Comparator.comparing(RequiredMaterial::severity))
                .forEach(row -> missing.putIfAbsent(List.of(row.material(), row.position()), row));
        missing.values().forEach(row -> report(row, filing, findings));
    }

    private void report(RequiredMaterial row, FilingPackage filing, Findings findings) {
        String type = Objects.requireNonNull(row.material());
        PackageMaterial named = filing.materials(type).stream()
                .filter(material -> row.product() == null || material.belongsTo(row.product()))
                .findFirst()
                .orElse(null);
        String file = named == null ? null : named.file();
        String pointer = named == null
                ? "/materials"
                : "/materials/" + filing.materials().indexOf(named) + "/file";
        Label product = row.product() == null ? Label.of("for-filing") : Label.of("for-product", row.product());
        Label about = named == null || !named.isPresent() ? product : instead(named, filing);
        findings.at(pointer)
                .inFile(file)
                .about(type)
                .as(Objects.requireNonNull(row.severity()))
                .because(row.source())
                .report(file, Label.material(type), about);
    }

    private Label instead(PackageMaterial named, FilingPackage filing) {
        return Label.of(required.isBlank(named, filing) ? "instead.blank" : "instead.another");
    }
}
