package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.identifier.FilingNumber;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "vendor-filing-number-check-digit",
        reason = "RJ-009",
        severity = MAJOR,
        target = "/algorithm/model/thirdParty/*/filingNumber",
        source = "由公开编号推算的校验规则（非官方）",
        since = "2026.1")
@Component
final class VendorFilingNumberCheckDigit implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<Algorithm.Model.ThirdParty> vendors = filing.algorithm().model().thirdParty();
        for (int i = 0; i < vendors.size(); i++) {
            Findings.Place place = findings.at("/algorithm/model/thirdParty/" + i + "/filingNumber");
            FilingNumber.parse(vendors.get(i).filingNumber())
                    .filter(number -> !number.isConsistent())
                    .ifPresent(number ->
                            place.report(number.canonical(), number.expectedCheckDigit(), number.checkDigit()));
        }
    }
}
