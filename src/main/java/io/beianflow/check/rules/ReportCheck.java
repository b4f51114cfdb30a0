package io.beianflow.check.rules;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Report;
import io.beianflow.check.Reports;
import io.beianflow.intake.FilingPackage;

/** Looks into the self-assessment report; one that is absent, damaged or scanned is the business of other rules. */
abstract class ReportCheck implements Check {
    private final Reports reports;

    ReportCheck(Reports reports) {
        this.reports = reports;
    }

    @Override
    public final void inspect(FilingPackage filing, Findings findings) {
        reports.of(filing).ifPresent(report -> inspect(filing, report, findings));
    }

    abstract void inspect(FilingPackage filing, Report report, Findings findings);
}
