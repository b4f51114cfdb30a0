package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "vendor-filing-number-missing",
        reason = "RJ-009",
        severity = MAJOR,
        target = "/algorithm/model/thirdParty",
        source = "调用第三方模型的备案实践",
        since = "2026.1")
@Component
final class VendorFilingNumberMissing implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Algorithm.Model model = filing.algorithm().model();
        if (model.isThirdParty() && model.thirdParty().isEmpty()) {
            findings.report(null, Label.field("/algorithm/model/thirdParty"));
        }
        for (int i = 0; i < model.thirdParty().size(); i++) {
            Fields.reportIfBlank(filing, "/algorithm/model/thirdParty/" + i + "/filingNumber", MAJOR, findings);
        }
    }
}
