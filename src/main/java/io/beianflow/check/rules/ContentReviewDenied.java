package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "content-review-denied",
        reason = "RJ-036",
        severity = MAJOR,
        target = "/algorithm/strategy/*",
        source = "深度合成管理规定第十条；算法推荐管理规定第九条",
        since = "2026.1")
@Component
final class ContentReviewDenied implements Check {
    private static final Pattern DENIED = Pattern.compile(
            "(?:不|未|没有|无需|免于?|暂不)(?:再)?(?:对[^,，。；;]{0,14})?(?:进行|开展|设置?|做|作)?(?:任何|内容|事先|前置)?(?:审核|审查|过滤|检查)(?!不?通过|合格|的内容|的结果|的不)|先发后审|只(?:做)?事后(?:审核|抽查)");
    private static final Pattern HOW =
            Pattern.compile("机器|人工|关键词|特征|词库|模型|语义|逐|抽|双|样本|规则|阈值|得分|审核员|比对|匹配|复核|自动|系统|程序|接口|专人|\\d");
    private static final Set<String> REVIEWED =
            Set.of(Algorithm.GENERATION_SYNTHESIS, Algorithm.PERSONALISED_PUSH, Algorithm.CONTENT_FILTERING);

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String category = filing.algorithm().category();
        if (category == null || !REVIEWED.contains(category) || filing.isCancellation()) {
            return;
        }
        for (String field : List.of("inputReview", "outputReview")) {
            String pointer = "/algorithm/strategy/" + field;
            String text = Clauses.normal(filing.at(pointer).asText(""));
            boolean denied = Arrays.stream(text.split("[。；;]", -1))
                    .anyMatch(sentence -> DENIED.matcher(sentence).find());
            // One that says nothing is the business of algorithm-field-missing, an excuse of algorithm-answer-evaded.
            if (!Fields.saysNothing(text) && (denied || !HOW.matcher(text).find())) {
                findings.at(pointer).as(denied ? MAJOR : MINOR).report(text, Label.field(pointer));
            }
        }
    }
}
