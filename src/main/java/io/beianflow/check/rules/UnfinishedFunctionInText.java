package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "unfinished-function-in-text",
        reason = "RJ-080",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S4：未完善的功能应披露状态与计划",
        since = "2026.1")
@Component
final class UnfinishedFunctionInText implements Check {
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?:正在|仍在|尚在|还在|处于)(?:紧张)?(?:的)?(?:开发|研发|建设|内测|公测|内部测试|调试|完善|打磨)(?:阶段|中|之中)?(?![^,。;]{0,4}(?:制度|机制|体系|团队))|(?:开发|研发|建设|完善|内测|公测|调试)中(?=[,。;、)(!\"”】]|$)"
                    + "|即将(?:上线|推出|开放|发布|支持)|敬请期待|尚未(?:上线|开发(?:完成)?|完成开发|开放|实现)|未(?:完成开发|开发完成|开发完毕)|暂未(?:上线|开放|支持)|暂不(?:上线|开放(?!给|注册))|待(?:开发|上线|开放)(?=[,。;、)]|$)"
                    + "|后续(?:版本)?(?:将|会|再)?(?:支持|上线|开放|补充|实现)|(?:下个?|后续|未来)版本(?:中)?(?:将|会|再)?(?:支持|上线|开放)|敬请关注|(?:内测|公测|Beta|试用|(?<![度抗线力全能回])测试)(?:版|阶段|期间?)(?=[,。;、)]|$)|comingsoon|灰度测试中",
            Pattern.CASE_INSENSITIVE);
    /** State and plan: a date, and the change that will be filed. */
    private static final Pattern PLAN = Pattern.compile(
            "变更备案|办理变更|变更手续|另行评估|另行备案|重新备案|计划(?:于|在)?20\\d{2}年|预计(?:于|在)?20\\d{2}年|20\\d{2}年\\d{1,2}月[^。;]{0,10}(?:上线|开放|发布)");

    private static final Pattern LABEL = Pattern.compile("标识[^。;]{0,6}$");
    private static final int NEAR = 12;
    private final OwnTexts texts;

    UnfinishedFunctionInText(OwnTexts texts) {
        this.texts = texts;
    }

    /** What the form itself says of a function is the business of unfinished-function-undisclosed. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        boolean open = filing.products().stream()
                .anyMatch(product -> !product.isOnline()
                        || product.functions().stream()
                                .anyMatch(function -> Product.Function.IN_DEVELOPMENT.equals(function.status())));
        // What the form says to be open may be called open everywhere.
        if (!open && filing.algorithm().isOnline()) {
            texts.sheets(filing, List.of("self-assessment-report", "public-content", "user-agreement"))
                    .forEach(sheet -> unfinished(sheet.flat())
                            .ifPresent(words -> sheet.in(findings).report(words, sheet.label(), words)));
        }
    }

    private static Optional<String> unfinished(String flat) {
        return UNFINISHED
                .matcher(flat)
                .results()
                .filter(found -> !PLAN.matcher(Flat.sentence(flat, found.start(), found.end()))
                        .find())
                // Labels that are not there yet are the business of report-label-missing.
                .filter(found -> !LABEL.matcher(flat.substring(Math.max(0, found.start() - NEAR), found.start()))
                        .find())
                .map(MatchResult::group)
                .findFirst();
    }
}
