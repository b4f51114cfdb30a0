package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
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
            Fields.reportIfBlank(filing, "/algorithm/ethicsReview/body", BLOCKER, findings);
            Fields.reportIfBlank(filing, "/algorithm/ethicsReview/conclusion", BLOCKER, findings);
            Fields.reportIfBlank(filing, "/algorithm/ethicsReview/date", BLOCKER, findings);
        }
    }
}
