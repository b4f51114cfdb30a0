package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;
import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "subject-field-missing",
        reason = "RJ-011",
        severity = BLOCKER,
        target = "/subject",
        source = "S1；S2；主体信息表单",
        since = "2026.1")
@Component
final class SubjectFieldMissing implements Check {
    private static final List<String> REQUIRED = List.of(
            "/subject/name",
            "/subject/uscc",
            "/subject/type",
            "/subject/registeredRegion",
            "/subject/address",
            "/subject/licence/address",
            "/subject/licence/validTo",
            "/subject/legalRepresentative/name",
            "/subject/legalRepresentative/idType",
            "/subject/legalRepresentative/idNumber",
            "/subject/securityOfficer/name",
            "/subject/securityOfficer/idType",
            "/subject/securityOfficer/idNumber",
            "/subject/securityOfficer/mobile",
            "/subject/securityOfficer/email",
            "/subject/contact/name",
            "/subject/contact/position",
            "/subject/contact/mobile",
            "/subject/contact/email",
            "/subject/contact/office");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.subject().alreadyFiled() || filing.isCancellation()) {
            return;
        }
        REQUIRED.forEach(pointer -> Fields.reportIfUnsaid(filing, pointer, BLOCKER, findings));
        Fields.reportIfUnsaid(filing, "/subject/securityOfficer/department", MAJOR, findings);
        Fields.reportIfUnsaid(filing, "/subject/securityOfficer/position", MAJOR, findings);
        // With a proof of employment the missing term is the business of employment-term-missing.
        if (filing.materials("employment-proof").stream().noneMatch(PackageMaterial::isPresent)) {
            Fields.reportIfBlank(filing, "/subject/securityOfficer/employedFrom", BLOCKER, findings);
            Fields.reportIfBlank(filing, "/subject/securityOfficer/employedTo", BLOCKER, findings);
        }
    }
}
