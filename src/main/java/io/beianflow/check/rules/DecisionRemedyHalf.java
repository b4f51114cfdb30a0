package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "decision-remedy-half",
        reason = "RJ-038",
        severity = MINOR,
        target = "/algorithm/categoryDetails/appeal.path",
        source = "个人信息保护法第二十四条；S0：说明与申诉两项齐备",
        since = "2026.1")
@Component
final class DecisionRemedyHalf implements Check {
    private static final List<String> ELSEWHERE =
            List.of("self-assessment-report", "user-agreement", "privacy-policy", "pi-impact-assessment");

    private final Documents documents;

    DecisionRemedyHalf(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation() || !Boolean.TRUE.equals(filing.algorithm().majorEffectDecisions())) {
            return;
        }
        String answers = filing.at("/algorithm").toString();
        if (!DecisionRemedy.explains(answers) && !DecisionRemedy.appeals(answers)) {
            return; // the business of decision-explanation-missing
        }
        StringBuilder all = new StringBuilder(answers);
        ELSEWHERE.forEach(type -> all.append(Prose.plain(documents.text(filing, type))));
        if (!DecisionRemedy.explains(all.toString())) {
            findings.report(null, Label.of("remedy.explanation"));
        } else if (!DecisionRemedy.appeals(all.toString())) {
            findings.report(null, Label.of("remedy.appeal"));
        }
    }
}
