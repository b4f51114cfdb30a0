package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "stock-phrases-only",
        reason = "RJ-083",
        severity = MINOR,
        target = "/materials/*/file",
        source = "S0；套用网络模板",
        since = "2026.1")
@Component
final class StockPhrasesOnly implements Check {
    private final OwnTexts texts;
    private final RulePack pack;

    StockPhrasesOnly(OwnTexts texts, RulePack pack) {
        this.texts = texts;
        this.pack = pack;
    }

    /** Many phrases that fit any company and hardly a figure or a name of our own. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Pattern phrase = AnyOf.of(pack.words("stock-phrases"));
        Pattern fact =
                Pattern.compile("\\d+(?:\\.\\d+)?(?:%|个|次|条|人|名|台|小时|分钟|天|日|万|字|篇|月|年|份|种|类|秒|张|项)|" + own(filing));
        for (List<Sheet> document : texts.documents(filing)) {
            String flat = OwnTexts.flat(document);
            List<String> phrases =
                    phrase.matcher(flat).results().map(MatchResult::group).toList();
            long facts = fact.matcher(flat).results().count();
            boolean dense =
                    phrases.size() * 1000L >= (long) pack.threshold("stock-phrases-per-thousand") * flat.length();
            boolean bare = facts * 1000L <= (long) pack.threshold("facts-per-thousand") * flat.length();
            if (phrases.size() >= pack.threshold("stock-phrases") && dense && bare) {
                Sheet sheet = document.get(0);
                String some = phrases.stream().distinct().limit(3).collect(Collectors.joining("、"));
                sheet.in(findings).report(some, sheet.label(), phrases.size(), some);
            }
        }
    }

    private static String own(FilingPackage filing) {
        return Stream.concat(
                        Stream.of(filing.subject().name(), filing.algorithm().name()),
                        filing.products().stream().map(Product::name))
                .flatMap(Stream::ofNullable)
                .map(Flat::of)
                .filter(name -> !name.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
