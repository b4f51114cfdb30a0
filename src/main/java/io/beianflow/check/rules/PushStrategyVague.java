package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "push-strategy-vague",
        reason = "RJ-021",
        severity = MAJOR,
        target = "/algorithm/strategy",
        source = "算法推荐管理规定第十条、第十一条；S3",
        since = "2026.1")
@Component
final class PushStrategyVague implements Check {

    private static final Map<String, Pattern> CONCRETE = Map.of(
            "tagRules", Pattern.compile("浏览|点击|收藏|点赞|搜索|购买|停留|关注|自选|选择|评论|观看|播放|下单|地区|题材|品类|年级|职业|时段|收听|阅读|\\d"),
            "tagExclusions",
                    Pattern.compile(
                            "健康|宗教|信仰|民族|种族|政治|性取向|性别|收入|位置|未成年|周岁|身份证|疾病|生物|财务|通讯录|婚姻|信用|年龄|残疾|低俗|暴力|赌博|负债|住址|行踪|疾患"),
            "intervention",
                    Pattern.compile("停|拦截|删除|下架|拒绝|复核|处置|阻断|关闭|降权|置顶|加权|屏蔽|加入|剔除|替换|撤回|人工选|打散|插入|审核|移出|限流|指定|记录"));

    private static final Map<String, String> DETAILS = Map.of(
            "tagRules", "tags.rules", "tagExclusions", "tags.forbidden", "intervention", "ranking.manualIntervention");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        boolean push = filing.algorithm().isOf(Algorithm.PERSONALISED_PUSH);
        if (filing.isCancellation()) {
            return;
        }
        for (String field : List.of("tagRules", "tagExclusions", "intervention")) {
            boolean asked =
                    push || (field.equals("intervention") && filing.algorithm().isOf(Algorithm.RANKING_SELECTION));
            String text = filing.at("/algorithm/strategy/" + field).asText("");
            String detail =
                    Objects.toString(filing.algorithm().categoryDetails().get(DETAILS.get(field)), "");
            String words = text + detail;
            // A blank one is the business of push-strategy-missing.
            if (asked
                    && !Fields.isBlank(words)
                    && !Objects.requireNonNull(CONCRETE.get(field))
                            .matcher(words)
                            .find()) {
                findings.at("/algorithm/strategy/" + field)
                        .report(words, Label.field("/algorithm/strategy/" + field), words);
            }
        }
    }
}
