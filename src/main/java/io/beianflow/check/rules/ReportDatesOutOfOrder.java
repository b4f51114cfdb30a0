package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-dates-out-of-order",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/algorithm/reportWrittenOn",
        source = "项目默认值：自评估时间 ≤ 报告撰写时间 ≤ 提交日",
        since = "2026.1")
@Component
final class ReportDatesOutOfOrder implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        LocalDate assessed = filing.algorithm().selfAssessedOn();
        LocalDate written = filing.algorithm().reportWrittenOn();
        LocalDate last = written == null || written.isAfter(filing.submitOn()) ? filing.submitOn() : written;
        report("/algorithm/selfAssessedOn", assessed, last, findings);
        report("/algorithm/reportWrittenOn", written, filing.submitOn(), findings);
    }

    private static void report(String pointer, @Nullable LocalDate day, LocalDate limit, Findings findings) {
        if (day != null && day.isAfter(limit)) {
            findings.at(pointer).report(day, Label.field(pointer), day, limit);
        }
    }
}
