package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "mechanism-without-steps",
        reason = "RJ-017",
        severity = MAJOR,
        target = "/algorithm/mechanism",
        source = "S0：运行机制写明输入、处理、输出",
        since = "2026.1")
@Component
final class MechanismWithoutSteps implements Check {
    private final RulePack pack;
    private final Evasion evasion;

    MechanismWithoutSteps(RulePack pack) {
        this.pack = pack;
        this.evasion = new Evasion(pack);
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String mechanism = filing.algorithm().mechanism();
        // A short one is the business of description-thin, an excuse of algorithm-answer-evaded.
        if (mechanism != null
                && !filing.isCancellation()
                && mechanism.strip().length() >= pack.threshold("mechanism-characters")
                && !evasion.isEvasive(mechanism)
                && isWithoutSteps(mechanism)) {
            findings.report(mechanism);
        }
    }

    /** Of what comes in, what is done with it and what comes out, at least two are not told. */
    boolean isWithoutSteps(String text) {
        return Stream.of("mechanism-input", "mechanism-processing", "mechanism-output")
                        .filter(group -> !Phrases.in(Phrases.flat(text), pack.pattern(group)))
                        .count()
                >= 2;
    }
}
