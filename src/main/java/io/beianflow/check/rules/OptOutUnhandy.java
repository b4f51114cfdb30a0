package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "opt-out-unhandy",
        reason = "RJ-041",
        severity = MAJOR,
        target = "/products/*/optOut/path",
        source = "算法推荐管理规定第十七条：便捷的关闭算法推荐服务的选项",
        since = "2026.1")
@Component
final class OptOutUnhandy implements Check {

    private static final Pattern BY_REQUEST = Pattern.compile(
            "客服|(?:拨打|致电)|电话|热线|邮件|邮箱|写信|来信|信函|书面|线下|人工|工单|提交申请|申请关闭|卸载|停用APP|退出登录|注销|手机系统|系统设置|系统权限|会员|付费|开通VIP",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SWITCH = Pattern.compile("关闭|个性化|推荐|推送|定向|开关|偏好|猜你喜欢");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (!filing.algorithm().isOf(Algorithm.PERSONALISED_PUSH) || filing.isCancellation()) {
            return;
        }
        String described = Objects.toString(filing.algorithm().categoryDetails().get("optOut.path"), "");
        for (int i = 0; i < filing.products().size(); i++) {
            Product.OptOut optOut = filing.products().get(i).optOut();
            String path = String.join(" → ", optOut.path());
            String words = Fields.isBlank(path) ? described : path;
            // One that is not available or not described is the business of opt-out-missing.
            if (!"yes".equals(optOut.available()) || Fields.isBlank(words)) {
                continue;
            }
            Matcher request = BY_REQUEST.matcher(Clauses.normal(words));
            if (request.find()) {
                findings.at("/products/" + i + "/optOut/path")
                        .report(words, words, Label.of("opt-out.by-request", request.group()));
            } else if (!SWITCH.matcher(words).find()) {
                findings.at("/products/" + i + "/optOut/path").report(words, words, Label.of("opt-out.no-switch"));
            }
        }
    }
}
