package io.beianflow.pages.task;

import io.beianflow.check.FilingPackages;
import io.beianflow.check.RequiredMaterial;
import io.beianflow.check.RequiredMaterials;
import io.beianflow.intake.FilingPackage;
import io.beianflow.material.MaterialSlot;
import io.beianflow.material.MaterialType;
import io.beianflow.material.MaterialVersion;
import io.beianflow.material.Materials;
import io.beianflow.pages.Exhibits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which documents a stage needs, which are there and which are missing: the decision table beside the documents. */
@Component
class Slots {
    private final FilingPackages packages;
    private final RequiredMaterials required;
    private final Materials materials;

    Slots(FilingPackages packages, RequiredMaterials required, Materials materials) {
        this.packages = packages;
        this.required = required;
        this.materials = materials;
    }

    /** Missing ones first, then those that are there, in the order of the table. */
    List<Slot> of(String ref, Set<MaterialType.Stage> stages, Exhibits.Findings findings) {
        List<MaterialSlot> present = materials.slots(ref).stream()
                .filter(slot -> stages.contains(slot.type().stage()))
                .toList();
        Set<MaterialSlot> shown = new LinkedHashSet<>();
        List<Slot> slots = new ArrayList<>();
        for (RequiredMaterial row : rows(ref, stages)) {
            List<MaterialSlot> matching =
                    present.stream().filter(slot -> matches(row, slot)).toList();
            matching.stream().filter(shown::add).forEach(slot -> slots.add(there(row, slot, findings)));
            if (matching.isEmpty()) {
                slots.add(missing(row));
            }
        }
        present.stream().filter(shown::add).forEach(slot -> slots.add(additional(slot, findings)));
        return slots.stream()
                .distinct()
                .sorted((one, other) -> Boolean.compare(rank(other), rank(one)))
                .toList();
    }

    private static boolean rank(Slot slot) {
        return slot.isMissing() && slot.required();
    }

    private List<RequiredMaterial> rows(String ref, Set<MaterialType.Stage> stages) {
        try (FilingPackage filing = packages.of(ref)) {
            return required.of(filing).stream()
                    .filter(row -> row.material() != null
                            && MaterialType.of(row.material())
                                    .filter(type -> stages.contains(type.stage()))
                                    .isPresent())
                    .toList();
        }
    }

    private static boolean matches(RequiredMaterial row, MaterialSlot slot) {
        return slot.type().id().equals(row.material())
                && (row.product() == null || slot.product() == null || Objects.equals(row.product(), slot.product()));
    }

    private static Slot missing(RequiredMaterial row) {
        return new Slot(
                Objects.requireNonNull(row.material()),
                row.product(),
                null,
                !row.isOptional(),
                severity(row),
                row.source(),
                List.of(),
                List.of());
    }

    private static Slot there(RequiredMaterial row, MaterialSlot slot, Exhibits.Findings findings) {
        return new Slot(
                slot.type().id(),
                slot.product(),
                slot.name(),
                !row.isOptional(),
                severity(row),
                row.source(),
                newestFirst(slot),
                findings.in(slot.latest().fileName()));
    }

    private static Slot additional(MaterialSlot slot, Exhibits.Findings findings) {
        return new Slot(
                slot.type().id(),
                slot.product(),
                slot.name(),
                false,
                null,
                null,
                newestFirst(slot),
                findings.in(slot.latest().fileName()));
    }

    private static List<MaterialVersion> newestFirst(MaterialSlot slot) {
        List<MaterialVersion> versions = new ArrayList<>(slot.versions());
        Collections.reverse(versions);
        return versions;
    }

    private static @Nullable String severity(RequiredMaterial row) {
        return row.severity() == null ? null : row.severity().name().toLowerCase(Locale.ROOT);
    }
}
