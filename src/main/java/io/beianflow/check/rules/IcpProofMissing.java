package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "icp-proof-missing",
        reason = "RJ-057",
        severity = BLOCKER,
        target = "/materials",
        source = "互联网信息服务管理办法第四条、第七条、第八条",
        since = "2026.1")
@Component
final class IcpProofMissing extends MissingMaterial {
    IcpProofMissing(RequiredMaterials required) {
        super(required);
    }
}
