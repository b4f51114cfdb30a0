package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "role-differs-in-text",
        reason = "RJ-024",
        severity = MAJOR,
        target = "/algorithm/role",
        source = "深度合成管理规定第二十三条；S2",
        since = "2026.1")
@Component
final class RoleDiffersInText implements Check {
    private static final String WE =
            "(?:本单位|本公司|我司|我公司|我们|公司|填报角色|备案角色|算法角色|角色)(?:是|为|系|属于|作为|:|以)*(?:深度合成|算法|生成式人工智能)?";
    private static final String CATEGORY = "(?:生成合成|深度合成)类?(?:算法)?[(\\-—·/]+(?:深度合成)?";
    private static final Pattern SUPPORTER = Pattern.compile(
            "(?:" + WE + "|" + CATEGORY + ")(?:服务)?技术支持者"
                    + "|(?:本公司|我司|本单位|公司)?不直接(?:面向|向)(?:社会)?(?:公众|个人|终端用户|最终用户|消费者|用户)(?:直接)?提供(?:任何)?服务|仅以?(?:API|接口|SDK)(?:接口)?(?:的)?(?:方式|形式)?(?:对外|向(?:企业|机构)客户)(?:提供|输出)|(?:自身|本身|公司)?(?:没有|无|不设)(?:面向(?:用户|公众)的)?自有产品",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PROVIDER = Pattern.compile(
            "(?:" + WE + "|" + CATEGORY + ")服务提供者"
                    + "|(?:个人|普通|终端|最终|C端)用户(?:可)?(?:直接)?(?:在|通过)(?:我司|本公司|我们|自有|公司)(?:的|自有)?(?:[\\u4e00-\\u9fa5A-Za-z]{0,10})(?:APP|小程序|网站)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT = Pattern.compile("(?:不是|并非|不属于|不作为|非)$");

    private final OwnTexts texts;

    RoleDiffersInText(OwnTexts texts) {
        this.texts = texts;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String role = filing.algorithm().role();
        if (role == null || !filing.algorithm().isOf(Algorithm.GENERATION_SYNTHESIS)) {
            return;
        }
        boolean supporter = filing.algorithm().isTechnicalSupporter();
        Pattern other = supporter ? PROVIDER : SUPPORTER;
        Label declared = Label.of("role." + role);
        Set<Integer> reported = new HashSet<>();
        for (Sheet sheet : texts.sheets(filing)) {
            said(other, sheet.flat())
                    .filter(words -> reported.add(sheet.position()))
                    .ifPresent(words -> sheet.in(findings).report(words, sheet.label(), words, declared));
        }
        OwnTexts.answers(filing).forEach((pointer, answer) -> said(other, answer)
                .ifPresent(words -> findings.at(pointer).report(words, Label.of("form"), words, declared)));
    }

    private static Optional<String> said(Pattern other, String flat) {
        return other.matcher(flat)
                .results()
                .filter(found -> !NOT.matcher(flat.substring(Math.max(0, found.start() - 4), found.start()))
                        .find())
                .map(MatchResult::group)
                .filter(words -> !words.contains("不是") && !words.contains("并非"))
                .findFirst();
    }
}
