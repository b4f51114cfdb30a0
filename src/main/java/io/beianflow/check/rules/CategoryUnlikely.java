package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Rule(
        id = "category-unlikely",
        reason = "RJ-023",
        severity = MAJOR,
        target = "/algorithm/category",
        source = "算法推荐管理规定第二条；S3：算法类型按实际归类",
        since = "2026.1")
@Component
final class CategoryUnlikely implements Check {

    private static final int REASONS = 4;

    private static final Set<String> ONE_CLASS = Set.of(Algorithm.INFORMATION_RETRIEVAL, Algorithm.CONTENT_FILTERING);

    private final CategoryFeatures features;

    CategoryUnlikely(CategoryFeatures features) {
        this.features = features;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String declared = filing.algorithm().category();
        if (declared == null || filing.isCancellation()) {
            return;
        }
        List<CategoryFeatures.Hit> hits = features.hits(filing);
        Map<String, Double> points = new TreeMap<>();
        hits.forEach(hit -> points.merge(hit.category(), hit.points(), Double::sum));
        String likely = points.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(declared);
        double own = points.getOrDefault(declared, 0.0);
        double others = points.getOrDefault(likely, 0.0);
        if (likely.equals(declared) || others < features.least() || others < own * features.doubt()) {
            return;
        }
        boolean serious =
                others >= own * features.serious() && !(ONE_CLASS.contains(likely) && ONE_CLASS.contains(declared));
        String reasons = hits.stream()
                .filter(hit -> hit.category().equals(likely))
                .sorted(Comparator.comparingDouble(CategoryFeatures.Hit::points).reversed())
                .limit(REASONS)
                .map(hit -> "“" + hit.words() + "”")
                .collect(Collectors.joining("、"));
        findings.at("/algorithm/category")
                .as(serious ? MAJOR : MINOR)
                .report(declared, Label.of("category-name." + declared), Label.of("category-name." + likely), reasons);
    }
}
