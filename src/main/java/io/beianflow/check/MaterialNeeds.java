package io.beianflow.check;

import io.beianflow.audit.Trail;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a stored filing needs, by the deployed table {@code required-materials}. */
@Service
public class MaterialNeeds {
    private final FilingPackages packages;
    private final RequiredMaterials required;
    private final Trail trail;

    MaterialNeeds(FilingPackages packages, RequiredMaterials required, Trail trail) {
        this.packages = packages;
        this.required = required;
        this.trail = trail;
    }

    /** One row of the table and whether the document is there. */
    public record Need(RequiredMaterial row, boolean handedIn) {}

    /** The rows that apply to the filing as it is now; whoever calls has checked access to it. */
    @Transactional(readOnly = true)
    public List<Need> of(String ref) {
        try (FilingPackage filing = packages.of(ref)) {
            return required.of(filing).stream()
                    .map(row -> new Need(row, row.isHandedIn(filing)))
                    .toList();
        }
    }

    /** Notes in the trail what the preparation starts from: required documents of the stage, by type. */
    @Transactional
    public void determine(String ref, String stage) {
        List<String> types = of(ref).stream()
                .map(Need::row)
                .filter(row -> row.material() != null
                        && !row.isOptional()
                        && row.stage().equals(stage))
                .map(RequiredMaterial::material)
                .distinct()
                .toList();
        trail.record(ref, "materials.determined", null, Map.of("stage", stage, "required", types));
    }
}
