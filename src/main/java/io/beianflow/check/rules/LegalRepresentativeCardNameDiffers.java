package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Imprints;
import io.beianflow.check.Rule;
import org.springframework.stereotype.Component;

@Rule(
        id = "legal-representative-card-name-differs",
        reason = "RJ-050",
        severity = BLOCKER,
        target = "/subject/legalRepresentative/name",
        source = "S2：法定代表人信息与证件一致",
        since = "2026.1")
@Component
final class LegalRepresentativeCardNameDiffers extends CardNameCheck {
    LegalRepresentativeCardNameDiffers(Imprints imprints) {
        super(imprints, CardPrint.LEGAL_REPRESENTATIVE);
    }
}
