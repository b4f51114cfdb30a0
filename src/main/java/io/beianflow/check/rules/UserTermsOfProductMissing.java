package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.Product;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "user-terms-of-product-missing",
        reason = "RJ-033",
        severity = MAJOR,
        target = "/materials",
        source = "标识办法第八条；个人信息保护法第十七条；S2",
        since = "2026.1")
@Component
final class UserTermsOfProductMissing implements Check {
    /** Terms that are given product by product, but not for this one. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (String type : List.of("user-agreement", "privacy-policy")) {
            List<PackageMaterial> terms = filing.materials(type).stream()
                    .filter(PackageMaterial::isPresent)
                    .toList();
            for (Product product :
                    terms.isEmpty() || filing.isCancellation() ? List.<Product>of() : filing.products()) {
                String name = product.name();
                if (name != null && terms.stream().noneMatch(material -> material.belongsTo(name))) {
                    findings.at("/materials").about(type).report(name, name, Label.material(type));
                }
            }
        }
    }
}
