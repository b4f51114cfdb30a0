package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Imprints;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "security-officer-card-number-differs",
        reason = "RJ-081",
        severity = BLOCKER,
        target = "/subject/securityOfficer/idNumber",
        source = "S1：算法安全负责人信息与证件一致",
        since = "2026.1")
@Component
final class SecurityOfficerCardNumberDiffers extends CardNumberCheck {
    SecurityOfficerCardNumberDiffers(Imprints imprints) {
        super(imprints, CardPrint.SECURITY_OFFICER);
    }
}
