package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.RequiredMaterials;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "decision-explanation-missing",
        reason = "RJ-038",
        severity = MAJOR,
        target = "/algorithm/categoryDetails/appeal.path",
        source = "算法推荐管理规定第十七条第三款；个人信息保护法第二十四条",
        since = "2026.1")
@Component
final class DecisionExplanationMissing extends MissingText {
    DecisionExplanationMissing(RequiredMaterials required) {
        super(required);
    }

    /** Wherever the algorithm's answers speak of it. */
    @Override
    boolean isGiven(FilingPackage filing, String pointer) {
        String answers = filing.at("/algorithm").toString();
        return DecisionRemedy.explains(answers) || DecisionRemedy.appeals(answers);
    }
}
