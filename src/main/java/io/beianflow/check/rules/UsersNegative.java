package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "users-negative",
        reason = "RJ-068",
        severity = BLOCKER,
        target = "/products/*",
        source = "用户量为人数，不小于 0",
        since = "2026.1")
@Component
final class UsersNegative implements Check {

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (int i = 0; i < filing.products().size(); i++) {
            Product product = filing.products().get(i);
            report("/products/" + i + "/mau", product.mau(), findings);
            report("/products/" + i + "/dau", product.dau(), findings);
            report("/products/" + i + "/totalUsers", product.totalUsers(), findings);
        }
    }

    private static void report(String pointer, @Nullable Long users, Findings findings) {
        if (users != null && users < 0) {
            findings.at(pointer).report(users, Label.field(pointer), users);
        }
    }
}
