package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Rule(
        id = "algorithm-field-missing",
        reason = "RJ-011",
        severity = BLOCKER,
        target = "/algorithm",
        source = "算法基础属性与详细属性表单；S1；S2",
        since = "2026.1")
@Component
final class AlgorithmFieldMissing implements Check {
    private static final List<String> REQUIRED = List.of(
            "/algorithm/category",
            "/algorithm/name",
            "/algorithm/onlineStatus",
            "/algorithm/fields",
            "/algorithm/brief",
            "/algorithm/scenario",
            "/algorithm/principle",
            "/algorithm/mechanism",
            "/algorithm/purpose",
            "/algorithm/data/inputModalities",
            "/algorithm/data/outputModalities",
            "/algorithm/model/source",
            "/algorithm/model/list",
            "/algorithm/risks");
    /** Domain 3.8: review of input and result. */
    private static final Set<String> REVIEWED =
            Set.of(Algorithm.GENERATION_SYNTHESIS, Algorithm.PERSONALISED_PUSH, Algorithm.CONTENT_FILTERING);
    /** Their intervention is the business of push-strategy-missing. */
    private static final Set<String> RECOMMENDING = Set.of(Algorithm.PERSONALISED_PUSH, Algorithm.RANKING_SELECTION);

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        REQUIRED.forEach(pointer -> Fields.reportIfBlank(filing, pointer, BLOCKER, findings));
        conditional(filing).forEach(pointer -> Fields.reportIfBlank(filing, pointer, BLOCKER, findings));
    }

    private static List<String> conditional(FilingPackage filing) {
        Algorithm algorithm = filing.algorithm();
        List<String> pointers = new ArrayList<>();
        if (algorithm.isOf(Algorithm.GENERATION_SYNTHESIS)) {
            pointers.add("/algorithm/role");
            pointers.add("/algorithm/data/outputFormats");
        }
        if (algorithm.isOnline()) {
            pointers.add("/algorithm/onlineDate");
        }
        String category = algorithm.category();
        if (category != null && REVIEWED.contains(category)) {
            pointers.add("/algorithm/strategy/inputReview");
            pointers.add("/algorithm/strategy/outputReview");
        }
        if (category == null || !RECOMMENDING.contains(category)) {
            pointers.add("/algorithm/strategy/intervention");
        }
        for (int i = 0; i < algorithm.risks().size(); i++) {
            pointers.add("/algorithm/risks/" + i + "/description");
            pointers.add("/algorithm/risks/" + i + "/control");
        }
        return pointers;
    }
}
