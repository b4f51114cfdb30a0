package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "commitment-clause-missing",
        reason = "RJ-067",
        severity = MINOR,
        target = "/materials/*/file",
        source = "S2：使用官方模板，固定条款保持完整",
        since = "2026.1")
@Component
final class CommitmentClauseMissing implements Check {
    private static final Map<String, Pattern> CLAUSES = Map.of(
            "truth", Pattern.compile("真实|属实|如实"),
            "law", Pattern.compile("法律|法规|规定"),
            "users", Pattern.compile("知情权|选择权|用户(?:的)?(?:合法)?权益|投诉|未成年"),
            "change", Pattern.compile("变更|变化"),
            "end", Pattern.compile("终止|注销"),
            "liability", Pattern.compile("责任|后果"));

    private static final List<String> ORDER = List.of("truth", "law", "users", "change", "end", "liability");

    private static final Pattern LIABILITY =
            Pattern.compile("(?:法律|相应|一切|全部)(?:的)?(?:法律)?(?:责任|后果)|承担[^。;]{0,12}(?:责任|后果)");

    private final Documents documents;

    CommitmentClauseMissing(Documents documents) {
        this.documents = documents;
    }

    /** A letter without any clause is another document; one that lacks one of them was cut. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (Prose.Read letter : Prose.of(filing, documents, "filing-commitment")) {
            List<String> missing = ORDER.stream()
                    .filter(clause -> !has(clause, letter.plain()))
                    .toList();
            if (missing.size() < ORDER.size() / 2) {
                missing.forEach(clause ->
                        letter.place(findings).report(letter.material().file(), Label.of("commitment." + clause)));
            }
        }
    }

    private static boolean has(String clause, String plain) {
        Pattern words = clause.equals("liability") ? LIABILITY : Objects.requireNonNull(CLAUSES.get(clause));
        return words.matcher(plain).find();
    }
}
