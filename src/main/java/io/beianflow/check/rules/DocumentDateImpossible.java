package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Rule(
        id = "document-date-impossible",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "项目默认值：落款日期在公司成立之后、提交日之前",
        since = "2026.1")
@Component
final class DocumentDateImpossible implements Check {
    private final OwnTexts texts;

    DocumentDateImpossible(OwnTexts texts) {
        this.texts = texts;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        LocalDate founded = filing.subject().foundedOn();
        for (SignedDay signed : SignedDay.in(texts.documents(filing))) {
            boolean later = signed.day().isAfter(filing.submitOn());
            boolean earlier = founded != null && signed.day().isBefore(founded);
            // A date of the form that is as wrong is the business of document-dated-later.
            boolean known = signed.day().equals(signed.sheet().material().effectiveOn());
            if ((later && !known) || earlier) {
                LocalDate limit = later ? filing.submitOn() : founded;
                signed.sheet()
                        .in(findings)
                        .report(
                                signed.day(),
                                signed.sheet().label(),
                                signed.day(),
                                Label.of(
                                        later ? "date.after-submission" : "date.before-founding",
                                        String.valueOf(limit)));
            }
        }
    }
}
