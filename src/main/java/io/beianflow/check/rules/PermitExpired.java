package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import io.beianflow.intake.Until;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Rule(
        id = "permit-expired",
        reason = "RJ-058",
        severity = BLOCKER,
        target = "/products/*/preLicences/*/validTo",
        source = "S1：许可证有效期应覆盖提交日",
        since = "2026.1")
@Component
final class PermitExpired implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            List<Product.Permit> permits = filing.products().get(i).preLicences();
            for (int k = 0; k < permits.size(); k++) {
                Until validTo = permits.get(k).validTo();
                if (validTo != null && validTo.isOver(filing.submitOn()) && !Telecom.covers(permits.get(k))) {
                    findings.at("/products/" + i + "/preLicences/" + k + "/validTo")
                            .report(
                                    validTo.text(),
                                    Objects.toString(permits.get(k).type(), ""),
                                    validTo.text(),
                                    filing.submitOn());
                }
            }
        }
    }
}
