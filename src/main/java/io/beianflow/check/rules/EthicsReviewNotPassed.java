package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "ethics-review-not-passed",
        reason = "RJ-029",
        severity = BLOCKER,
        target = "/algorithm/ethicsReview/conclusion",
        source = "算法推荐管理规定第七条；深度合成管理规定第七条",
        since = "2026.1")
@Component
final class EthicsReviewNotPassed implements Check {
    private static final Pattern NOT_PASSED = Pattern.compile(
            "不(?:予)?同意|未(?:予)?通过|不予?通过|不批准|未批准|暂缓|待审|待定|尚未|审查中|正在审查|修改后再审|未开展|未进行|无需审查|未审|(?:无需|不需|免于|不必)(?:进行|开展)?(?:伦理)?审查|不涉及科技?伦理");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String conclusion = filing.algorithm().ethicsReview().conclusion();
        if (conclusion != null && NOT_PASSED.matcher(conclusion).find() && !filing.isCancellation()) {
            findings.report(conclusion, conclusion);
        }
    }
}
