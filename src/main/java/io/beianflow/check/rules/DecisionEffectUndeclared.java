package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "decision-effect-undeclared",
        reason = "RJ-038",
        severity = MAJOR,
        target = "/algorithm/majorEffectDecisions",
        source = "算法推荐管理规定第十七条第三款、第二十条、第二十一条；个人信息保护法第二十四条",
        since = "2026.1")
@Component
final class DecisionEffectUndeclared implements Check {
    private static final List<String> TEXTS = List.of("name", "brief", "scenario", "principle", "mechanism", "purpose");
    private static final Pattern EFFECT = Pattern.compile("授信|信用评分|信用额度|贷款审批|审批贷款|(?:自动|动态|差异化|个性化|智能)定价"
            + "|(?:确定|计算|核定|调整)[^,。;]{0,8}(?:价格|报酬|工资|薪酬|保费|额度|佣金|配送费|奖惩)"
            + "|(?:决定|判定|判断)(?:是否)?(?:予以)?(?:录用|放款|理赔|拒赔|淘汰|封禁|准入|续租)"
            + "|简历(?:自动)?(?:筛选|淘汰|打分|评分)|自动(?:拒绝录用|淘汰|扣款|处罚|封号|拒赔)");
    private static final Pattern DENIED = Pattern.compile("(?:不|非|未|无|禁止|避免)[^,。;]{0,10}$");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation() || Boolean.TRUE.equals(filing.algorithm().majorEffectDecisions())) {
            return;
        }
        boolean remedy = DecisionRemedy.explains(filing.at("/algorithm").toString())
                || DecisionRemedy.appeals(filing.at("/algorithm").toString());
        for (String field : TEXTS) {
            Optional<String> effect =
                    effect(Prose.plain(filing.at("/algorithm/" + field).asText("")));
            if (effect.isPresent() && !remedy) {
                findings.at("/algorithm/" + field).report(effect.get(), effect.get());
                return;
            }
        }
    }

    static Optional<String> effect(String plain) {
        Matcher effect = EFFECT.matcher(plain);
        while (effect.find()) {
            if (!DENIED.matcher(plain.substring(Math.max(0, effect.start() - 14), effect.start()))
                    .find()) {
                return Optional.of(effect.group());
            }
        }
        return Optional.empty();
    }
}
