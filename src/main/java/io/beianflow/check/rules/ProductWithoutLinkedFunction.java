package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Rule(
        id = "product-without-linked-function",
        reason = "RJ-075",
        severity = MAJOR,
        target = "/products/*/functions",
        source = "S0；S2：填报的产品应有使用本算法的功能",
        since = "2026.1")
@Component
final class ProductWithoutLinkedFunction implements Check {

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        // When nothing is linked at all algorithm-not-linked speaks.
        if (filing.products().stream().noneMatch(ProductWithoutLinkedFunction::isLinked) || filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            Product product = filing.products().get(i);
            if (!product.functions().isEmpty() && !isLinked(product)) {
                findings.at("/products/" + i + "/functions").report(null, Objects.toString(product.name(), ""));
            }
        }
    }

    private static boolean isLinked(Product product) {
        return product.functions().stream().anyMatch(function -> Boolean.TRUE.equals(function.usesAlgorithm()));
    }
}
