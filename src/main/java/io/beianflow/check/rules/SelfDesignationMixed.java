package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Rule(
        id = "self-designation-mixed",
        reason = "RJ-088",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S3：技术、法务口径一致",
        since = "2026.1")
@Component
final class SelfDesignationMixed implements Check {
    private static final Pattern QUOTED = Pattern.compile("[“「《][^”」》]{0,80}[”」》]");
    private static final int MAJOR_FROM = 3;

    private final OwnTexts texts;
    private final RulePack pack;

    SelfDesignationMixed(OwnTexts texts, RulePack pack) {
        this.texts = texts;
        this.pack = pack;
    }

    /** Terms for users may say 我们 and 本平台; letters are signed by people. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (List<Sheet> document : OwnTexts.documents(texts.sheets(filing, pack.words("one-voice-documents")))) {
            String flat = QUOTED.matcher(OwnTexts.flat(document)).replaceAll("");
            Map<String, Long> ours = counts(flat, pack.words("self-designations"));
            Map<String, Long> others = counts(flat, pack.words("self-designations-other"));
            long often = ours.values().stream().filter(times -> times > 1).count();
            boolean mixed = ours.size() >= MAJOR_FROM || often > 1 || (ours.size() > 1 && !others.isEmpty());
            if (mixed) {
                boolean badly = ours.size() >= MAJOR_FROM || (ours.size() > 1 && !others.isEmpty() && often > 1);
                ours.putAll(others);
                String words = ours.entrySet().stream()
                        .map(word -> word.getKey() + "×" + word.getValue())
                        .collect(Collectors.joining("、"));
                Sheet sheet = document.get(0);
                sheet.in(findings).as(badly ? MAJOR : MINOR).report(words, sheet.label(), words);
            }
        }
    }

    private static Map<String, Long> counts(String flat, List<String> words) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String word : words) {
            long times =
                    Pattern.compile(Pattern.quote(word)).matcher(flat).results().count();
            if (times > 0) {
                counts.put(word, times);
            }
        }
        return counts;
    }
}
