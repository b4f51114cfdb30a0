package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Subject;
import org.springframework.stereotype.Component;

@Rule(
        id = "subject-address-differs",
        reason = "RJ-048",
        severity = MAJOR,
        target = "/subject/address",
        source = "S2：地址与营业执照住所或办公地址一致",
        since = "2026.1")
@Component
final class SubjectAddressDiffers implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Subject subject = filing.subject();
        String address = subject.address();
        String registered = subject.licence().address();
        if (address == null || registered == null || Fields.isBlank(address) || Fields.isBlank(registered)) {
            return;
        }
        if (!Names.sameAddress(address, registered)) {
            // The form takes the office address as well (domain 3.2); a reader still wonders.
            String office = subject.contact().office();
            boolean elsewhere = office != null && Names.sameAddress(address, office);
            findings.at("/subject/address").as(elsewhere ? MINOR : MAJOR).report(address, address, registered);
        }
    }
}
