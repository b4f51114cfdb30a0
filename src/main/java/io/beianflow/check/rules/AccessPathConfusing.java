package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "access-path-confusing",
        reason = "RJ-072",
        severity = MAJOR,
        target = "/products/*/functions/*/path",
        source = "S1：访问路径按顺序、能到达功能",
        since = "2026.1")
@Component
final class AccessPathConfusing implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            List<Product.Function> functions = filing.products().get(i).functions();
            for (int k = 0; k < functions.size(); k++) {
                String fault = fault(functions.get(k).path());
                if (fault != null) {
                    findings.at("/products/" + i + "/functions/" + k + "/path")
                            .report(
                                    String.join(" → ", functions.get(k).path()),
                                    Objects.toString(functions.get(k).name(), ""),
                                    Label.of(fault));
                }
            }
        }
    }

    private static @Nullable String fault(List<String> path) {
        // No step at all is the business of product-field-missing.
        if (path.stream().allMatch(Fields::isBlank)) {
            return null;
        }
        if (path.stream().anyMatch(Fields::saysNothing)) {
            return "path.blank-step";
        }
        List<String> steps = path.stream().map(String::strip).toList();
        return steps.stream().distinct().count() < steps.size() ? "path.step-twice" : null;
    }
}
