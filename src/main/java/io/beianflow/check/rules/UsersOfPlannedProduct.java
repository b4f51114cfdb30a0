package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "users-of-planned-product",
        reason = "RJ-069",
        severity = BLOCKER,
        target = "/products/*",
        source = "S0；产品及功能信息表单",
        since = "2026.1")
@Component
final class UsersOfPlannedProduct implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (int i = 0; i < filing.products().size(); i++) {
            Product product = filing.products().get(i);
            long most = Stream.of(product.mau(), product.dau(), product.totalUsers())
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            if (Product.NOT_ONLINE.equals(product.status()) && most > 0 && !Boolean.TRUE.equals(product.forecast())) {
                findings.at("/products/" + i + "/mau").report(most, most);
            }
        }
    }
}
