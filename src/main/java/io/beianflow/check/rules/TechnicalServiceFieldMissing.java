package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;
import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "technical-service-field-missing",
        reason = "RJ-011",
        severity = BLOCKER,
        target = "/technicalService",
        source = "技术服务方式表单；深度合成管理规定第八条",
        since = "2026.1")
@Component
final class TechnicalServiceFieldMissing implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        boolean supporter = filing.algorithm().isTechnicalSupporter();
        if (!supporter || filing.isCancellation()) {
            return;
        }
        if (filing.technicalService() != null) {
            Fields.reportIfBlank(filing, "/technicalService/modes", BLOCKER, findings);
            Fields.reportIfBlank(filing, "/technicalService/clients", BLOCKER, findings);
            Fields.reportIfBlank(filing, "/technicalService/downstreamDuty", MAJOR, findings);
        } else if (filing.products().isEmpty()) {
            findings.report(null, Label.field("/technicalService"));
        }
    }
}
