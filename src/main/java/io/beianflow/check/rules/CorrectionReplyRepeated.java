package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Correction;
import io.beianflow.intake.FilingPackage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Rule(
        id = "correction-reply-repeated",
        reason = "RJ-085",
        severity = MAJOR,
        target = "/correction/items/*/reply",
        source = "S0；S2：补正逐条回应",
        since = "2026.1")
@Component
final class CorrectionReplyRepeated implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Correction correction = filing.correction();
        List<Correction.Item> items = correction == null ? List.of() : correction.items();
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String reply = Prose.plain(Objects.toString(items.get(i).reply(), ""));
            // One that says nothing is the business of correction-reply-thin.
            if (reply.isEmpty() || CorrectionReplyThin.saysNothing(reply)) {
                continue;
            }
            String earlier = given.putIfAbsent(reply, items.get(i).id());
            if (earlier != null) {
                findings.at("/correction/items/" + i + "/reply")
                        .report(items.get(i).reply(), items.get(i).id(), earlier);
            }
        }
    }
}
