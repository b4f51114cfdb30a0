package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Subject;
import io.beianflow.intake.Until;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "certificate-expires-soon",
        reason = "RJ-058",
        severity = MINOR,
        target = "/subject",
        source = "项目默认值：到期前 60 天提醒",
        since = "2026.1")
@Component
final class CertificateExpiresSoon implements Check {
    private final RulePack pack;

    CertificateExpiresSoon(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Subject subject = filing.subject();
        report("/subject/licence/validTo", subject.licence().validTo(), filing, findings);
        report(
                "/subject/legalRepresentative/idValidTo",
                subject.legalRepresentative().idValidTo(),
                filing,
                findings);
        report("/subject/securityOfficer/idValidTo", subject.securityOfficer().idValidTo(), filing, findings);
        for (int i = 0; i < filing.products().size(); i++) {
            report("/products/" + i + "/icpValidTo", filing.products().get(i).icpValidTo(), filing, findings);
        }
    }

    private void report(String pointer, @Nullable Until validTo, FilingPackage filing, Findings findings) {
        int days = pack.threshold("certificate-warning-days");
        if (validTo != null
                && !validTo.isOver(filing.submitOn())
                && validTo.isOver(filing.submitOn().plusDays(days))) {
            findings.at(pointer).report(validTo.text(), Label.field(pointer), validTo.text(), days);
        }
    }
}
