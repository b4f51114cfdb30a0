package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "minors-protection-evasive",
        reason = "RJ-040",
        severity = MAJOR,
        target = "/products/*/minorsProtection",
        source = "算法推荐管理规定第十八条；未成年人网络保护条例",
        since = "2026.1")
@Component
final class MinorsProtectionEvasive implements Check {
    private static final Pattern MEASURE = Pattern.compile(
            "模式|限制|限时|时长|过滤|屏蔽|实名|年龄|监护|家长|核验|认证|禁止|拒绝|不推送|不推荐|不提供|分级|时段|消费|充值|审核|拦截|不适宜|不得|仅(?:向|面向|供)|防沉迷|专区|适龄|不作|不予|不可|不能|不对|未满|不满|关闭|陪同|同意|提醒|密码|身份证");

    /** A measure that is still to come protects nobody. */
    private static final Pattern PLANNED = Pattern.compile(
            "(?:规划|开发|研发|设计|建设|筹备|测试)中|(?:尚未|暂未|还未|未)(?:上线|开通|开放|提供|建立)|(?:后续|下一?个?|未来)版本|(?:计划|拟|将)(?:于|在)?[^。；;]{0,12}(?:上线|推出|开发|建立)");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        boolean reachable = !Boolean.FALSE.equals(filing.algorithm().minorsReachable());
        for (int i = 0; i < filing.products().size() && reachable; i++) {
            String text = filing.products().get(i).minorsProtection();
            // One that says nothing is the business of minors-protection-missing.
            if (text != null
                    && !Fields.saysNothing(text)
                    && (!MEASURE.matcher(text).find() || isOnlyPlanned(text))) {
                findings.at("/products/" + i + "/minorsProtection").report(text, text);
            }
        }
    }

    private static boolean isOnlyPlanned(String text) {
        return Arrays.stream(text.split("[。；;]", -1))
                .filter(sentence -> MEASURE.matcher(sentence).find())
                .allMatch(sentence -> PLANNED.matcher(sentence).find());
    }
}
