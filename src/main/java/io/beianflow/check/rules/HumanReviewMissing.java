package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "human-review-missing",
        reason = "RJ-036",
        severity = MAJOR,
        target = "/algorithm/strategy",
        source = "深度合成管理规定第十条；S1：违法不良信息由人工审核兜底",
        since = "2026.1")
@Component
final class HumanReviewMissing implements Check {
    private static final Set<String> REVIEWED =
            Set.of(Algorithm.GENERATION_SYNTHESIS, Algorithm.PERSONALISED_PUSH, Algorithm.CONTENT_FILTERING);
    private static final Pattern PERSON =
            Pattern.compile("人工|人审|店主|抽看|专家|医师|教师|教研员|坐席|审核员|审核人员|审核组|审核团队|编辑|值班员|运营人员|专人|复核|双人|客服人员|专员|工程师");
    private static final Pattern NO_PERSON = Pattern.compile(
            "(?:未|没有|不|暂不|取消|免)(?:再)?(?:设置?|设立|配备|安排|需要?|进行|引入|开展|经过?|依赖)[^，,。；;]{0,4}人工|(?:没有|无|无需|无须|暂无|尚无|取消|免去?)(?:专门的?)?人工|(?:全部|完全|均)(?:由|依靠|交由)(?:机器|系统|模型|程序)(?:自动)?(?:审核|判断|完成|处理)");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String category = filing.algorithm().category();
        Algorithm.Strategy strategy = filing.algorithm().strategy();
        if (category == null || !REVIEWED.contains(category) || filing.isCancellation()) {
            return;
        }
        String reviews = Stream.of(strategy.inputReview(), strategy.outputReview(), strategy.intervention())
                .map(text -> Objects.toString(text, ""))
                .collect(Collectors.joining("。"));
        String controls = filing.algorithm().risks().stream()
                .map(risk -> Objects.toString(risk.control(), ""))
                .collect(Collectors.joining("。"));
        boolean none =
                !PERSON.matcher(reviews).find() && !PERSON.matcher(controls).find();
        // Reviews that are blank are the business of algorithm-field-missing.
        boolean told = !Fields.saysNothing(strategy.inputReview()) && !Fields.saysNothing(strategy.outputReview());
        if (told && (none || NO_PERSON.matcher(reviews).find())) {
            findings.report(strategy.outputReview());
        }
    }
}
