package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "sector-licence-missing",
        reason = "RJ-056",
        severity = BLOCKER,
        target = "/materials",
        source = "算法推荐管理规定第十三条；深度合成管理规定第二十四条；S1",
        since = "2026.1")
@Component
final class SectorLicenceMissing extends MissingMaterial {
    SectorLicenceMissing(RequiredMaterials required) {
        super(required);
    }
}
