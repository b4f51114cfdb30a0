package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "description-thin",
        reason = "RJ-017",
        severity = MAJOR,
        target = "/algorithm",
        source = "S0：说明原理、用途和场景；字数为项目默认值",
        since = "2026.1")
@Component
final class DescriptionThin implements Check {
    private static final List<String> TEXTS = List.of("brief", "scenario", "principle", "mechanism", "purpose");

    private final RulePack pack;
    private final Evasion evasion;

    DescriptionThin(RulePack pack) {
        this.pack = pack;
        this.evasion = new Evasion(pack);
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (String text : TEXTS) {
            String pointer = "/algorithm/" + text;
            String written = filing.at(pointer).asText("").strip();
            int least = pack.threshold(text + "-characters");
            // A blank one is the business of algorithm-field-missing, an excuse of algorithm-answer-evaded.
            if (!written.isEmpty() && written.length() < least && !evasion.isEvasive(written)) {
                findings.at(pointer).report(written, Label.field(pointer), written.length(), least);
            }
        }
    }
}
