package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

@Rule(
        id = "linked-function-unrelated",
        reason = "RJ-075",
        severity = MAJOR,
        target = "/products/*/functions/*",
        source = "S0；S2：算法与产品功能对应",
        since = "2026.1")
@Component
final class LinkedFunctionUnrelated implements Check {

    private static final Set<String> EVERYWHERE = Set.of(
            "用户", "算法", "功能", "进行", "展示", "提供", "使用", "可以", "系统", "结果", "根据", "输入", "内容", "页面", "首页", "信息", "选择");

    private final CategoryFeatures features;
    private final RulePack pack;

    LinkedFunctionUnrelated(CategoryFeatures features, RulePack pack) {
        this.features = features;
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String category = filing.algorithm().category();
        String algorithm = String.join("。", Descriptions.ofAlgorithm(filing).values());
        if (category == null || filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            List<Product.Function> functions = filing.products().get(i).functions();
            for (int k = 0; k < functions.size(); k++) {
                Product.Function function = functions.get(k);
                String text = function.name() + "。" + function.intro();
                if (Boolean.TRUE.equals(function.usesAlgorithm()) && isUnrelated(text, algorithm)) {
                    findings.at("/products/" + i + "/functions/" + k)
                            .report(function.name(), Objects.toString(function.name(), ""));
                }
            }
        }
    }

    /** By its kind, or because it shares hardly a word. */
    private boolean isUnrelated(String function, String algorithm) {
        Set<String> kinds = features.strong(function);
        boolean another = !kinds.isEmpty() && features.any(algorithm).stream().noneMatch(kinds::contains);
        Set<String> words = words(function);
        long shared = words(algorithm).stream().filter(words::contains).count();
        boolean strange =
                words.size() >= 10 && shared * 100 < words.size() * (long) pack.threshold("function-words-shared");
        return another || strange;
    }

    private static Set<String> words(String text) {
        String normal = Clauses.normal(text).replaceAll("[^\\u4e00-\\u9fa5]", " ");
        return IntStream.range(0, Math.max(0, normal.length() - 1))
                .mapToObj(at -> normal.substring(at, at + 2))
                .filter(pair -> !pair.contains(" ") && !EVERYWHERE.contains(pair))
                .collect(Collectors.toSet());
    }
}
