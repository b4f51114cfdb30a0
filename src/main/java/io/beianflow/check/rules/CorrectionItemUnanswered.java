package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Correction;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "correction-item-unanswered",
        reason = "RJ-085",
        severity = BLOCKER,
        target = "/correction/items",
        source = "S0；S2：补正逐条回应",
        since = "2026.1")
@Component
final class CorrectionItemUnanswered implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Correction correction = filing.correction();
        List<Correction.Item> items = correction == null ? List.of() : correction.items();
        for (int i = 0; i < items.size(); i++) {
            if (Fields.isBlank(items.get(i).reply())) {
                findings.at("/correction/items/" + i + "/reply")
                        .report(null, items.get(i).id());
            }
        }
    }
}
