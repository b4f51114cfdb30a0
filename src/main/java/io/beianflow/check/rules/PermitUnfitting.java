package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Rule(
        id = "permit-unfitting",
        reason = "RJ-056",
        severity = MAJOR,
        target = "/products/*/preLicences",
        source = "S1：许可范围与应用场景相符",
        since = "2026.1")
@Component
final class PermitUnfitting implements Check {

    private final Sectors sectors;

    PermitUnfitting(Sectors sectors) {
        this.sectors = sectors;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Optional<Sectors.Sector> sector = sectors.of(filing);
        if (sector.isEmpty() || filing.isCancellation() || filing.algorithm().isTechnicalSupporter()) {
            return;
        }
        List<String> permits = new ArrayList<>();
        for (Product product : filing.products()) {
            product.preLicences().stream()
                    .filter(permit -> !Telecom.covers(permit))
                    .forEach(permit -> permits.add(
                            Objects.toString(permit.type(), "") + " " + Objects.toString(permit.scope(), "")));
        }
        if (permits.isEmpty()) {
            filing.materials("sector-licence").stream()
                    .filter(PackageMaterial::isPresent)
                    .map(material ->
                            material.file().replaceAll(".*/", "") + " " + Objects.toString(material.name(), ""))
                    .filter(name -> name.contains("证") || name.contains("许可"))
                    .forEach(permits::add);
        }
        if (!permits.isEmpty() && permits.stream().noneMatch(sector.get()::isPermittedBy)) {
            findings.at("/products")
                    .report(
                            permits.get(0).strip(),
                            permits.get(0).strip(),
                            sector.get().words());
        }
    }
}
