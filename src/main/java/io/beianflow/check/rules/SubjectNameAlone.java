package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "subject-name-alone",
        reason = "RJ-048",
        severity = BLOCKER,
        target = "/subject/name",
        source = "S2：主体名称与营业执照一致",
        since = "2026.1")
@Component
final class SubjectNameAlone implements Check {
    private final CompanyMentions companies;

    SubjectNameAlone(CompanyMentions companies) {
        this.companies = companies;
    }

    /** Every document has the same other name, as the licence will. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String subject = filing.subject().name();
        if (subject != null && !Fields.isBlank(subject)) {
            companies.insteadOfSubject(filing).ifPresent(name -> findings.report(subject, subject, name));
        }
    }
}
