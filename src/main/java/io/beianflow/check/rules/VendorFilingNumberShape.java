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
        id = "vendor-filing-number-shape",
        reason = "RJ-009",
        severity = MAJOR,
        target = "/algorithm/model/thirdParty/*/filingNumber",
        source = "网信办公布的备案清单中的编号格式",
        since = "2026.1")
@Component
final class VendorFilingNumberShape implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<Algorithm.Model.ThirdParty> vendors = filing.algorithm().model().thirdParty();
        for (int i = 0; i < vendors.size(); i++) {
            String number = vendors.get(i).filingNumber();
            if (number != null
                    && !Fields.isBlank(number)
                    && FilingNumber.parse(number).isEmpty()) {
                findings.at("/algorithm/model/thirdParty/" + i + "/filingNumber")
                        .report(number, number);
            }
        }
    }
}
