package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "role-contradicts-pages",
        reason = "RJ-024",
        severity = BLOCKER,
        target = "/algorithm/role",
        source = "深度合成管理规定第二十三条；S2",
        since = "2026.1")
@Component
final class RoleContradictsPages implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        boolean supporter = filing.algorithm().isTechnicalSupporter();
        boolean products = !filing.products().isEmpty();
        boolean service = filing.technicalService() != null;
        if (supporter && products && !service) {
            findings.report("technical-supporter", Label.of("role.technical-supporter"), Label.field("/products"));
        } else if (!supporter && service && !products) {
            findings.report("service-provider", Label.of("role.service-provider"), Label.field("/technicalService"));
        }
    }
}
