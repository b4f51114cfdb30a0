package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "users-of-online-product-zero",
        reason = "RJ-069",
        severity = MAJOR,
        target = "/products/*/mau",
        source = "S0；产品及功能信息表单",
        since = "2026.1")
@Component
final class UsersOfOnlineProductZero implements Check {

    private static final int FIRST_WEEKS = 31;

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            Product product = filing.products().get(i);
            boolean none = isZero(product.mau()) && (product.dau() == null || isZero(product.dau()));
            if (product.isOnline() && none && !Boolean.TRUE.equals(product.forecast())) {
                boolean fresh = product.onlineOn() != null
                        && product.onlineOn().isAfter(filing.submitOn().minusDays(FIRST_WEEKS));
                findings.at("/products/" + i + "/mau")
                        .as(fresh ? MINOR : MAJOR)
                        .report(product.mau(), Objects.toString(product.name(), ""));
            }
        }
    }

    private static boolean isZero(@Nullable Long users) {
        return users != null && users == 0;
    }
}
