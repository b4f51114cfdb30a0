package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "data-source-unclear",
        reason = "RJ-020",
        severity = BLOCKER,
        target = "/algorithm/data/sets",
        source = "算法安全自评估报告模板；S3",
        since = "2026.1")
@Component
final class DataSourceUnclear implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Algorithm algorithm = filing.algorithm();
        List<Algorithm.AlgorithmData.DataSet> sets = algorithm.data().sets();
        // Without training of our own there may be no data set (domain 3.8).
        if (sets.isEmpty() && !algorithm.model().isThirdParty() && !filing.isCancellation()) {
            findings.report(null, Label.field("/algorithm/data/sets"));
        }
        for (int i = 0; i < sets.size(); i++) {
            Algorithm.AlgorithmData.DataSet set = sets.get(i);
            report(i, "type", set.type(), findings);
            report(i, "source", set.source(), findings);
            report(i, "scale", set.scale(), findings);
            report(i, "legalBasis", set.legalBasis(), findings);
        }
    }

    private static void report(int position, String field, @Nullable String answer, Findings findings) {
        if (Fields.saysNothing(answer)) {
            String pointer = "/algorithm/data/sets/" + position + "/" + field;
            findings.at(pointer).report(answer, Label.field(pointer));
        }
    }
}
