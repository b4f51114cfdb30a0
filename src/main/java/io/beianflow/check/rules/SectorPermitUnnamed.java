package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import org.springframework.stereotype.Component;

@Rule(
        id = "sector-permit-unnamed",
        reason = "RJ-056",
        severity = MAJOR,
        target = "/products/*/preLicences",
        source = "S1：按应用场景取得行业许可",
        since = "2026.1")
@Component
final class SectorPermitUnnamed implements Check {

    private final Sectors sectors;
    private final RequiredMaterials required;

    SectorPermitUnnamed(Sectors sectors, RequiredMaterials required) {
        this.sectors = sectors;
        this.required = required;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        boolean handedIn = filing.materials("sector-licence").stream().anyMatch(PackageMaterial::isPresent);
        boolean named = filing.products().stream()
                .flatMap(product -> product.preLicences().stream())
                .anyMatch(permit -> !Telecom.covers(permit));
        if (handedIn || named || filing.algorithm().isTechnicalSupporter() || filing.isCancellation()) {
            return;
        }
        // A field of application that names its sector is the business of sector-licence-missing.
        boolean asked = required.of(filing).stream()
                .anyMatch(row -> "sector-licence".equals(row.material()) && !row.isOptional());
        sectors.of(filing).filter(sector -> !asked).ifPresent(sector -> findings.at("/products")
                .as(sector.isCertain() ? MAJOR : MINOR)
                .report(sector.words(), sector.words()));
    }
}
