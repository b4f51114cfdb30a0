package io.beianflow.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.check.Documents;
import io.beianflow.check.RulePack;
import io.beianflow.check.Severity;
import io.beianflow.document.DocumentLimits;
import io.beianflow.document.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How often the text heuristics see what a reviewer would return, and how often they accuse what he would accept. */
class LabelledLettersTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "labelled");
    private static final RulePack PACK = new RulePack();
    private static final Documents DOCUMENTS =
            new Documents(new DocumentReader(new DocumentLimits(400, 80_000_000, 20)));

    private record Labelled(boolean returned, String about, String text) {}

    @Test
    void tellsGoodInstitutionsFromEmptyOnes() throws IOException {
        InstitutionIncomplete rule = new InstitutionIncomplete(new Institutions(PACK, DOCUMENTS), PACK);

        measure("institutions.tsv", labelled -> {
            String text = Prose.plain(labelled.text);
            List<String> lacking = rule.lacking(labelled.about, text);
            return !lacking.isEmpty() && rule.severity(lacking, text) == Severity.MAJOR;
        });
    }

    @Test
    void tellsCompletePoliciesFromPoorOnes() throws IOException {
        PrivacyClauseMissing rule = new PrivacyClauseMissing(DOCUMENTS, PACK);

        measure("privacy-policies.tsv", labelled -> {
            String text = Prose.plain(labelled.text);
            List<String> missing = rule.missing(text, true);
            return missing.stream().anyMatch(clause -> PrivacyClauseMissing.severity(clause, missing) == Severity.MAJOR)
                    || PrivacyClauseUnfair.unfair(text).isPresent();
        });
    }

    @Test
    void tellsConcretePushStrategiesFromVagueOnes() throws IOException {
        PushStrategyVague rule = new PushStrategyVague(PACK);

        measure("push-strategies.tsv", labelled -> {
            String text = Prose.plain(labelled.text);
            Optional<Severity> vague =
                    switch (labelled.about) {
                        case "tagRules" -> rule.vagueRules(text);
                        case "tagExclusions" -> rule.vagueExclusions(text);
                        default -> rule.vagueIntervention(text);
                    };
            return vague.equals(Optional.of(Severity.MAJOR));
        });
    }

    private static void measure(String file, Predicate<Labelled> rule) throws IOException {
        List<Labelled> texts = Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 3))
                .map(parts -> new Labelled(parts[0].equals("returned"), parts[1], parts[2]))
                .toList();
        List<Labelled> missed =
                texts.stream().filter(text -> text.returned && !rule.test(text)).toList();
        List<Labelled> accused =
                texts.stream().filter(text -> !text.returned && rule.test(text)).toList();
        long returned = texts.stream().filter(Labelled::returned).count();
        long accepted = texts.size() - returned;
        System.out.printf(
                "%s: hits %d of %d, false alarms %d of %d%n",
                file, returned - missed.size(), returned, accused.size(), accepted);
        missed.forEach(text -> System.out.println("  missed: " + text.text));
        accused.forEach(text -> System.out.println("  accused: " + text.text));

        assertThat(returned).isGreaterThanOrEqualTo(15);
        assertThat(accepted).isGreaterThanOrEqualTo(15);
        assertThat(missed.size()).as("missed of " + returned).isLessThanOrEqualTo(2);
        assertThat(accused).as("accused of " + accepted).isEmpty();
    }
}
