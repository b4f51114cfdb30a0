package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Findings;
import io.beianflow.check.Imprints;
import io.beianflow.check.Rule;
import io.beianflow.identifier.Uscc;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "licence-code-differs",
        reason = "RJ-049",
        severity = BLOCKER,
        target = "/subject/uscc",
        source = "S2：统一社会信用代码与营业执照一致；GB 32100-2015",
        since = "2026.1")
@Component
final class LicenceCodeDiffers extends LicenceCheck {
    LicenceCodeDiffers(Imprints imprints) {
        super(imprints);
    }

    @Override
    void compare(FilingPackage filing, Certificate licence, Findings findings) {
        // A code that cannot be right is the business of subject-uscc-shape and -check-character.
        Uscc.parse(filing.subject().uscc()).filter(Uscc::isConsistent).ifPresent(form -> PrintedCode.otherThan(
                        form, licence.print())
                .ifPresent(other -> place(findings, "/subject/uscc", licence, Likeness.DIFFERENT)
                        .report(form.value(), other, form.value(), trust(licence, Likeness.DIFFERENT))));
    }
}
