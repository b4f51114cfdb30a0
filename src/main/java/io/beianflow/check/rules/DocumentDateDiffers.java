package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Rule(
        id = "document-date-differs",
        reason = "RJ-081",
        severity = MINOR,
        target = "/materials/*/file",
        source = "项目默认值：落款日期与填报的材料日期一致",
        since = "2026.1")
@Component
final class DocumentDateDiffers implements Check {
    private final OwnTexts texts;

    DocumentDateDiffers(OwnTexts texts) {
        this.texts = texts;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        LocalDate founded = filing.subject().foundedOn();
        for (SignedDay signed : SignedDay.in(texts.documents(filing))) {
            LocalDate filed = signed.sheet().material().effectiveOn();
            // What cannot be right in any case is the business of document-date-impossible.
            boolean possible = !signed.day().isAfter(filing.submitOn())
                    && (founded == null || !signed.day().isBefore(founded));
            if (filed != null && possible && !signed.day().equals(filed) && !filed.isAfter(filing.submitOn())) {
                signed.sheet().in(findings).report(signed.day(), signed.sheet().label(), signed.day(), filed);
            }
        }
    }
}
