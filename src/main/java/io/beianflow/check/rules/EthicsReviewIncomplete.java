package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "ethics-review-incomplete",
        reason = "RJ-029",
        severity = BLOCKER,
        target = "/algorithm/ethicsReview",
        source = "算法推荐管理规定第七条；深度合成管理规定第七条；S0",
        since = "2026.1")
@Component
final class EthicsReviewIncomplete implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.algorithm().isOf(Algorithm.GENERATION_SYNTHESIS) && !filing.isCancellation()) {
            for (String field : List.of("body", "conclusion", "date")) {
                String pointer = "/algorithm/ethicsReview/" + field;
                String answer = filing.at(pointer).asText("");
                if (Fields.saysNothing(answer)) {
                    findings.at(pointer).report(Fields.isBlank(answer) ? null : answer, Label.field(pointer));
                }
            }
        }
    }
}
