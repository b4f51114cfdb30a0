package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "user-terms-missing",
        reason = "RJ-033",
        severity = MAJOR,
        target = "/materials",
        source = "标识办法第八条；个人信息保护法第十七条；S2",
        since = "2026.1")
@Component
final class UserTermsMissing extends MissingMaterial {
    UserTermsMissing(RequiredMaterials required) {
        super(required);
    }
}
