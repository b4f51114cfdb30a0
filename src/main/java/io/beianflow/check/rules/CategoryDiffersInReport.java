package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "category-differs-in-report",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "自评估报告模板：算法类型；S2",
        since = "2026.1")
@Component
final class CategoryDiffersInReport extends StatedValue {
    private static final Pattern STATED =
            Pattern.compile("算法类型(?::|为|是)?((?:生成合成|深度合成|个性化推送|排序精选|检索过滤|信息检索|内容过滤|调度决策)类?)(?!.{0,12}[□☐√☑])");
    private static final Map<String, String> NAMES = Map.of(
            Algorithm.GENERATION_SYNTHESIS, "生成合成|深度合成",
            Algorithm.PERSONALISED_PUSH, "个性化推送",
            Algorithm.RANKING_SELECTION, "排序精选",
            Algorithm.INFORMATION_RETRIEVAL, "检索过滤|信息检索",
            Algorithm.CONTENT_FILTERING, "检索过滤|内容过滤",
            Algorithm.DISPATCH_DECISION, "调度决策");

    private final CategoryFeatures features;

    CategoryDiffersInReport(OwnTexts texts, CategoryFeatures features) {
        super(texts);
        this.features = features;
    }

    @Override
    boolean looksAt(Sheet sheet) {
        return sheet.isOf("self-assessment-report");
    }

    @Override
    @Nullable
    String expected(FilingPackage filing) {
        String declared = Objects.toString(filing.algorithm().category(), "");
        String name = NAMES.get(declared);
        return name == null || !isLikely(declared, filing) ? null : name.substring(name.indexOf('|') + 1) + "类";
    }

    /** One that does not fit the description is the business of category-unlikely. */
    private boolean isLikely(String declared, FilingPackage filing) {
        Map<String, Double> points = new TreeMap<>();
        features.hits(filing).forEach(hit -> points.merge(hit.category(), hit.points(), Double::sum));
        double own = points.getOrDefault(declared, 0.0);
        return points.values().stream().allMatch(other -> other <= own);
    }

    @Override
    List<String> stated(Sheet sheet, String expected, FilingPackage filing) {
        String own = NAMES.getOrDefault(Objects.toString(filing.algorithm().category(), ""), "");
        return STATED.matcher(sheet.flat())
                .results()
                .map(found -> found.group(1))
                .filter(stated -> !stated.matches("(?:" + own + ")类?"))
                .toList();
    }
}
