package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Findings;
import io.beianflow.check.Imprints;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "licence-cancelled",
        reason = "RJ-058",
        severity = BLOCKER,
        target = "/materials/*/file",
        source = "S2；市场主体登记管理条例",
        since = "2026.1")
@Component
final class LicenceCancelled extends PrintCheck {
    /** A stamp or a line on the state; the scope of business may speak of cancelling for others. */
    private static final Pattern OVER =
            Pattern.compile("^已?(?:注销|吊销|作废|失效)章?$|状态:?已?(?:注销|吊销|撤销)|本(?:执照|证书?)已(?:注销|吊销|作废|失效)|吊销(?:,|，)?未注销");

    private static final float CERTAIN = 0.8f;

    LicenceCancelled(Imprints imprints) {
        super(imprints, LicencePrint.MATERIAL);
    }

    @Override
    void inspect(FilingPackage filing, Certificate licence, Findings findings) {
        licence.print().pieces().stream()
                .filter(piece ->
                        piece.least() >= CERTAIN && OVER.matcher(piece.text()).find())
                .findFirst()
                .ifPresent(piece -> place(findings, licence.pointer(), licence, Likeness.DIFFERENT)
                        .report(piece.text(), piece.text(), trust(licence, Likeness.DIFFERENT)));
    }
}
