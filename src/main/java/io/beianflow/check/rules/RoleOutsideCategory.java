package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "role-outside-category",
        reason = "RJ-024",
        severity = MAJOR,
        target = "/algorithm/role",
        source = "深度合成管理规定第二十三条：技术支持者仅见于深度合成",
        since = "2026.1")
@Component
final class RoleOutsideCategory implements Check {

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Algorithm algorithm = filing.algorithm();
        // With products alone role-contradicts-pages speaks.
        boolean contradicted = !filing.products().isEmpty();
        if (algorithm.isTechnicalSupporter()
                && algorithm.category() != null
                && !algorithm.isOf(Algorithm.GENERATION_SYNTHESIS)
                && !contradicted) {
            findings.report(algorithm.role(), Label.of("category-name." + algorithm.category()));
        }
    }
}
