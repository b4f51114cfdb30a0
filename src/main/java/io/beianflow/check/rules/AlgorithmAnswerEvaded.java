package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "algorithm-answer-evaded",
        reason = "RJ-043",
        severity = MAJOR,
        target = "/algorithm",
        source = "S0；算法详细属性表单：“不适用”须说明理由",
        since = "2026.1")
@Component
final class AlgorithmAnswerEvaded implements Check {
    private static final List<String> ASKED = List.of(
            "/algorithm/brief",
            "/algorithm/scenario",
            "/algorithm/principle",
            "/algorithm/mechanism",
            "/algorithm/purpose",
            "/algorithm/strategy/inputReview",
            "/algorithm/strategy/outputReview",
            "/algorithm/strategy/intervention");

    private final Evasion evasion;

    AlgorithmAnswerEvaded(RulePack pack) {
        this.evasion = new Evasion(pack);
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        boolean reviews = !filing.algorithm().isOf(Algorithm.DISPATCH_DECISION)
                && !filing.algorithm().isOf(Algorithm.INFORMATION_RETRIEVAL);
        for (String pointer : ASKED) {
            if (reviews || !pointer.endsWith("Review")) {
                look(filing, pointer, findings);
            }
        }
        for (int i = 0; i < filing.algorithm().risks().size(); i++) {
            for (String field : List.of("description", "impact", "control")) {
                look(filing, "/algorithm/risks/" + i + "/" + field, findings);
            }
        }
    }

    private void look(FilingPackage filing, String pointer, Findings findings) {
        String answer = filing.at(pointer).asText("");
        if (evasion.isEvasive(answer) || (pointer.contains("/risks/") && evasion.isBareDenial(answer))) {
            findings.at(pointer).report(answer, Label.field(pointer), answer);
        }
    }
}
