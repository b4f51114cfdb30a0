package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "algorithm-not-linked",
        reason = "RJ-075",
        severity = BLOCKER,
        target = "/products",
        source = "S0；S2：每个算法至少关联一个产品功能",
        since = "2026.1")
@Component
final class AlgorithmNotLinked implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        boolean linked = filing.products().stream()
                .flatMap(product -> product.functions().stream())
                .anyMatch(function -> Boolean.TRUE.equals(function.usesAlgorithm()));
        boolean functions = filing.products().stream()
                .anyMatch(product -> !product.functions().isEmpty());
        // Without any function product-field-missing speaks.
        if (functions && !linked && !filing.algorithm().isTechnicalSupporter()) {
            findings.report(null);
        }
    }
}
