package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Rule(
        id = "product-name-differs-in-document",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；S2：各材料的产品名称一致",
        since = "2026.1")
@Component
final class ProductNameDiffersInDocument implements Check {
    private final ProductNames names;

    ProductNameDiffersInDocument(ProductNames names) {
        this.names = names;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        names.unknown(filing).stream().filter(mention -> !mention.foreign()).forEach(mention -> mention.sheet()
                .in(findings)
                .report(
                        mention.name(),
                        mention.sheet().label(),
                        mention.name(),
                        filing.products().stream()
                                .map(product -> Objects.toString(product.name(), ""))
                                .collect(Collectors.joining("、"))));
    }
}
