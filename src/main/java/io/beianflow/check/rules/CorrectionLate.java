package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Correction;
import io.beianflow.intake.FilingPackage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** No blocker: nobody can mend a day that is past, and the answer must still go out. */
@Rule(
        id = "correction-late",
        reason = "RJ-086",
        severity = MAJOR,
        target = "/correction/answerBy",
        source = "补正通知书载明的答复期限；S2",
        since = "2026.1")
@Component
final class CorrectionLate implements Check {
    private static final int WORKING_DAYS = 5;

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Correction correction = filing.correction();
        LocalDate answerBy = correction == null ? null : answerBy(correction);
        if (answerBy != null && filing.submitOn().isAfter(answerBy)) {
            findings.report(answerBy, answerBy, filing.submitOn());
        }
    }

    /** Five working days where the notice names no day. */
    private static @Nullable LocalDate answerBy(Correction correction) {
        LocalDate receivedOn = correction.receivedOn();
        if (correction.answerBy() != null || receivedOn == null) {
            return correction.answerBy();
        }
        return WorkingDayCalendar.shipped().due(receivedOn, WORKING_DAYS).due();
    }
}
