package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "push-strategy-missing",
        reason = "RJ-021",
        severity = MAJOR,
        target = "/algorithm/strategy",
        source = "算法推荐管理规定第十条、第十一条；S3",
        since = "2026.1")
@Component
final class PushStrategyMissing implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Algorithm algorithm = filing.algorithm();
        boolean push = algorithm.isOf(Algorithm.PERSONALISED_PUSH);
        if (push) {
            report(filing, "tagRules", "tags.rules", findings);
            report(filing, "tagExclusions", "tags.forbidden", findings);
        }
        if (push || algorithm.isOf(Algorithm.RANKING_SELECTION)) {
            report(filing, "intervention", "ranking.manualIntervention", findings);
        }
    }

    private static void report(FilingPackage filing, String field, String detail, Findings findings) {
        // Told among the answers of the category, the field itself is still blank.
        boolean told = filing.algorithm().categoryDetails().containsKey(detail);
        Fields.reportIfBlank(filing, "/algorithm/strategy/" + field, told ? MINOR : MAJOR, findings);
    }
}
