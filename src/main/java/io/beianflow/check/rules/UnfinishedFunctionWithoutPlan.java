package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Rule(
        id = "unfinished-function-without-plan",
        reason = "RJ-080",
        severity = MAJOR,
        target = "/products/*/functions/*/plannedOn",
        source = "S4",
        since = "2026.1")
@Component
final class UnfinishedFunctionWithoutPlan implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            List<Product.Function> functions = filing.products().get(i).functions();
            for (int k = 0; k < functions.size(); k++) {
                Product.Function function = functions.get(k);
                LocalDate planned = function.plannedOn();
                if (Product.Function.IN_DEVELOPMENT.equals(function.status())
                        && (planned == null || planned.isBefore(filing.submitOn()))) {
                    findings.at("/products/" + i + "/functions/" + k + "/plannedOn")
                            .report(planned, Objects.toString(function.name(), ""));
                }
            }
        }
    }
}
