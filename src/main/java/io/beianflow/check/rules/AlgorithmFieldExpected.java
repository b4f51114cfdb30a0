package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "algorithm-field-expected",
        reason = "RJ-011",
        severity = MAJOR,
        target = "/algorithm",
        source = "算法详细属性表单的填报惯例",
        since = "2026.1")
@Component
final class AlgorithmFieldExpected implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        Fields.reportIfBlank(filing, "/algorithm/data/biometrics", MAJOR, findings);
        Fields.reportIfBlank(filing, "/algorithm/data/identity", MAJOR, findings);
        Fields.reportIfUnsaid(filing, "/algorithm/version", MINOR, findings);
        Fields.reportIfBlank(filing, "/algorithm/selfAssessedOn", MINOR, findings);
        Fields.reportIfBlank(filing, "/algorithm/reportWrittenOn", MINOR, findings);
    }
}
