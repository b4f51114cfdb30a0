package io.beianflow.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.check.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** How often the heuristics on texts hit, and how often they accuse wrongly, on texts that people labelled. */
class LabelledTextsTest {
    private static final RulePack PACK = new RulePack();
    private static final double LEAST_HITS = 0.85;
    private static final double MOST_FALSE_ALARMS = 0.07;

    /**
     * A labelled text.
     *
     * @param about what the rest of the form says of the business; blank where the heuristic does not ask
     */
    private record Labelled(String about, String text) {
        Business business() {
            return Business.of(List.of(about), PACK);
        }
    }

    /** A reason and what judges its texts. */
    record Heuristic(String reason, Predicate<Labelled> returns) {
        @Override
        public String toString() {
            return reason;
        }
    }

    static List<Heuristic> heuristics() {
        Evasion evasion = new Evasion(PACK);
        return List.of(
                new Heuristic("RJ-014", labelled -> !Figures.hasNumber(labelled.text())),
                new Heuristic("RJ-015", labelled -> new PrincipleBoilerplate(PACK)
                        .isBoilerplate(labelled.text(), labelled.business())),
                new Heuristic(
                        "RJ-017",
                        labelled -> labelled.text().length() < PACK.threshold("mechanism-characters")
                                || new MechanismWithoutSteps(PACK).isWithoutSteps(labelled.text())),
                new Heuristic("RJ-019", labelled -> new DescriptionJargon(PACK).isTooMuch(labelled.text())),
                new Heuristic("RJ-030", labelled -> RiskControlVague.isVague(labelled.text())),
                new Heuristic(
                        "RJ-031",
                        labelled ->
                                RiskAssessmentFormalistic.isFormalistic(labelled.text(), labelled.business(), PACK)),
                new Heuristic(
                        "RJ-043",
                        labelled -> evasion.isEvasive(labelled.text()) || evasion.isBareDenial(labelled.text())));
    }

    @ParameterizedTest
    @MethodSource("heuristics")
    void hitsWhatIsReturnedAndSparesWhatIsAccepted(Heuristic heuristic) {
        List<Labelled> returned = read(heuristic.reason(), "returned");
        List<Labelled> accepted = read(heuristic.reason(), "accepted");

        List<Labelled> missed =
                returned.stream().filter(heuristic.returns().negate()).toList();
        List<Labelled> accused = accepted.stream().filter(heuristic.returns()).toList();

        double hits = 1 - (double) missed.size() / returned.size();
        double falseAlarms = (double) accused.size() / accepted.size();
        System.out.printf(
                "%s: hits %.0f %% of %d, false alarms %.0f %% of %d%n",
                heuristic.reason(), 100 * hits, returned.size(), 100 * falseAlarms, accepted.size());
        assertThat(returned).hasSizeGreaterThanOrEqualTo(15);
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(15);
        assertThat(hits).as("missed %s", missed).isGreaterThanOrEqualTo(LEAST_HITS);
        assertThat(falseAlarms).as("accused %s", accused).isLessThanOrEqualTo(MOST_FALSE_ALARMS);
    }

    private static List<Labelled> read(String reason, String label) {
        try (InputStream in = LabelledTextsTest.class.getResourceAsStream("/labelled/" + reason + ".yaml")) {
            Map<?, ?> sets = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            List<Labelled> texts = new ArrayList<>();
            for (Object text : (List<?>) sets.get(label)) {
                texts.add(
                        text instanceof Map<?, ?> map
                                ? new Labelled(String.valueOf(map.get("about")), String.valueOf(map.get("text")))
                                : new Labelled("", String.valueOf(text)));
            }
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
