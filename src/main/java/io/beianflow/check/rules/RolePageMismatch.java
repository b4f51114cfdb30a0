package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "role-page-mismatch",
        reason = "RJ-079",
        severity = BLOCKER,
        target = "/products",
        source = "产品及功能信息与技术服务方式按角色二选一；S2",
        since = "2026.1")
@Component
final class RolePageMismatch implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        // One page only, and the wrong one, is the business of role-contradicts-pages.
        if (filing.products().isEmpty() || filing.technicalService() == null) {
            return;
        }
        if (filing.algorithm().isTechnicalSupporter()) {
            findings.at("/products").report(null, Label.of("role.technical-supporter"), Label.field("/products"));
        } else {
            findings.at("/technicalService")
                    .report(null, Label.of("role.service-provider"), Label.field("/technicalService"));
        }
    }
}
