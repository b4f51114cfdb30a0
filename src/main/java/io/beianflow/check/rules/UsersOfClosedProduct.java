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
        id = "users-of-closed-product",
        reason = "RJ-069",
        severity = MAJOR,
        target = "/products/*/mau",
        source = "S0；产品及功能信息表单",
        since = "2026.1")
@Component
final class UsersOfClosedProduct implements Check {

    private static final String CLOSED = "offline";

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (int i = 0; i < filing.products().size(); i++) {
            Product product = filing.products().get(i);
            if (CLOSED.equals(product.status()) && product.mau() != null && product.mau() > 0) {
                findings.at("/products/" + i + "/mau")
                        .report(product.mau(), Objects.toString(product.name(), ""), product.mau());
            }
        }
    }
}
