package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import org.springframework.stereotype.Component;

@Rule(
        id = "opt-out-missing",
        reason = "RJ-041",
        severity = BLOCKER,
        target = "/products/*/optOut",
        source = "算法推荐管理规定第十七条；个人信息保护法第二十四条",
        since = "2026.1")
@Component
final class OptOutMissing implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (!filing.algorithm().isOf(Algorithm.PERSONALISED_PUSH) || filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            Product.OptOut optOut = filing.products().get(i).optOut();
            boolean described = optOut.path().stream().anyMatch(step -> !Fields.isBlank(step));
            boolean told = filing.algorithm().categoryDetails().containsKey("optOut.path");
            if (!"yes".equals(optOut.available()) || !(described || told)) {
                findings.at("/products/" + i + "/optOut").report(optOut.available());
            } else if (!described) {
                // Told once for all, but not where this product has it.
                findings.at("/products/" + i + "/optOut").as(MINOR).report(optOut.available());
            }
        }
    }
}
