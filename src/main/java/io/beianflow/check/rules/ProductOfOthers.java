package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "product-of-others",
        reason = "RJ-089",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S4：跨平台复用材料应修改关键信息",
        since = "2026.1")
@Component
final class ProductOfOthers implements Check {
    private final ProductNames names;

    ProductOfOthers(ProductNames names) {
        this.names = names;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        names.unknown(filing).stream().filter(ProductNames.Mention::foreign).forEach(mention -> mention.sheet()
                .in(findings)
                .report(mention.name(), mention.sheet().label(), mention.name()));
    }
}
