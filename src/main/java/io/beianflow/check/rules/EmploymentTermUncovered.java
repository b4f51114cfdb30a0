package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Person;
import io.beianflow.intake.Until;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Rule(
        id = "employment-term-uncovered",
        reason = "RJ-051",
        severity = BLOCKER,
        target = "/subject/securityOfficer/employedTo",
        source = "S1：任职期限应覆盖提交日",
        since = "2026.1")
@Component
final class EmploymentTermUncovered implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Person officer = filing.subject().securityOfficer();
        LocalDate from = officer.employedFrom();
        Until to = officer.employedTo();
        LocalDate day = filing.submitOn();
        boolean over = to != null && to.isOver(day);
        boolean notBegun = from != null && from.isAfter(day);
        boolean backwards = from != null && to != null && to.isOver(from);
        if (over || notBegun || backwards) {
            findings.at("/subject/securityOfficer/" + (notBegun && !over ? "employedFrom" : "employedTo"))
                    .report(
                            notBegun && !over
                                    ? from
                                    : Objects.requireNonNull(to).text(),
                            Objects.toString(from, "?"),
                            to == null ? "?" : to.text(),
                            day);
        }
    }
}
