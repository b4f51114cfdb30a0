package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Person;
import org.springframework.stereotype.Component;

@Rule(
        id = "subject-field-expected",
        reason = "RJ-011",
        severity = MAJOR,
        target = "/subject",
        source = "主体信息表单的填报惯例",
        since = "2026.1")
@Component
final class SubjectFieldExpected implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.subject().alreadyFiled() || filing.isCancellation()) {
            return;
        }
        Fields.reportIfBlank(filing, "/subject/foreignInvested", MAJOR, findings);
        Person officer = filing.subject().securityOfficer();
        if (Fields.isBlank(officer.department())) {
            Fields.reportIfBlank(filing, "/subject/securityOfficer/position", MAJOR, findings);
        }
    }
}
