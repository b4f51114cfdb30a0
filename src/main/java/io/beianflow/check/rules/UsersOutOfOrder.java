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
        id = "users-out-of-order",
        reason = "RJ-068",
        severity = BLOCKER,
        target = "/products/*",
        source = "日活 ≤ 月活 ≤ 总量",
        since = "2026.1")
@Component
final class UsersOutOfOrder implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (int i = 0; i < filing.products().size(); i++) {
            Product product = filing.products().get(i);
            String pointer = "/products/" + i;
            report(pointer + "/dau", product.dau(), pointer + "/mau", product.mau(), findings);
            report(pointer + "/mau", product.mau(), pointer + "/totalUsers", product.totalUsers(), findings);
        }
    }

    private static void report(
            String pointer, @Nullable Long part, String wholePointer, @Nullable Long whole, Findings findings) {
        // Those below zero are the business of users-negative.
        if (part != null && whole != null && whole >= 0 && part > whole) {
            findings.at(pointer).report(part, Label.field(pointer), part, Label.field(wholePointer), whole);
        }
    }
}
