package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "icp-number-missing",
        reason = "RJ-057",
        severity = BLOCKER,
        target = "/products/*/icpNumber",
        source = "互联网信息服务管理办法第四条、第七条、第八条",
        since = "2026.1")
@Component
final class IcpNumberMissing extends MissingText {
    IcpNumberMissing(RequiredMaterials required) {
        super(required);
    }
}
