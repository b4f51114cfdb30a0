package io.beianflow.check;

import java.time.LocalDate;
import java.util.List;

/**
 * All findings of one run.
 *
 * @param rulePack version of the rules
 * @param submitOn the day validity was judged on
 * @param findings that count, in the order of rule id, then target
 * @param waived findings that a waiver covers; neither the verdict nor a gate looks at them
 */
public record CheckReport(String rulePack, LocalDate submitOn, List<Finding> findings, List<WaivedFinding> waived) {
    public CheckReport {
        findings = List.copyOf(findings);
        waived = List.copyOf(waived);
    }

    /** Without any waiver. */
    public CheckReport(String rulePack, LocalDate submitOn, List<Finding> findings) {
        this(rulePack, submitOn, findings, List.of());
    }

    public Verdict verdict() {
        if (count(Severity.BLOCKER) > 0) {
            return Verdict.BLOCKED;
        }
        return count(Severity.MAJOR) + count(Severity.MINOR) > 0 ? Verdict.READY_WITH_WARNINGS : Verdict.READY;
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Whether a blocker of that step stands in the way. */
    public boolean blockedFor(Gate gate) {
        return findings.stream().anyMatch(finding -> finding.blocks(gate));
    }
}
