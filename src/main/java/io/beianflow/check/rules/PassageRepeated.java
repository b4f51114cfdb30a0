package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Rule(
        id = "passage-repeated",
        reason = "RJ-083",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；完整度连贯性差",
        since = "2026.1")
@Component
final class PassageRepeated implements Check {
    private final OwnTexts texts;
    private final RulePack pack;

    PassageRepeated(OwnTexts texts, RulePack pack) {
        this.texts = texts;
        this.pack = pack;
    }

    /** Two equal sentences in a row are a slip of the paste; the same one in many places is filling. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        int least = pack.threshold("repeated-characters");
        for (List<Sheet> document : texts.documents(filing)) {
            Map<String, Integer> seen = new HashMap<>();
            String before = "";
            boolean reported = false;
            for (Sheet sheet : document) {
                for (String sentence : sheet.flat().split("[。!?]", -1)) {
                    int times = sentence.length() < least ? 0 : seen.merge(sentence, 1, Integer::sum);
                    boolean twice = sentence.length() >= least && before.endsWith(sentence);
                    if (!reported && (twice || times >= pack.threshold("repeated-times"))) {
                        reported = true;
                        sheet.in(findings).as(twice ? MAJOR : MINOR).report(sentence, sheet.label(), sentence);
                    }
                    before = sentence;
                }
            }
        }
    }
}
