package io.beianflow.check;

import java.util.Locale;

/** {@code docs/rules.md}: every rule in both languages, from annotations and texts. */
final class RulesPage {
    private RulesPage() {}

    static String of(RuleCatalogue rules, ReportTexts texts, RejectionCatalogue reasons) {
        StringBuilder page = new StringBuilder();
        page.append("# 检查规则 · Rules\n\n")
                .append("由规则的注解和文字生成，请勿手工修改；`./mvnw test -Dtest=RuleCatalogueTest -Dbeianflow.docs.write=true` 重新生成。\n")
                .append("Generated from annotations and texts; do not edit.\n\n")
                .append("规则包 · Rule pack ")
                .append(rules.rulePack())
                .append("，")
                .append(rules.rules().size())
                .append(" 条规则。\n\n")
                .append(
                        "| 规则 Rule | 退回原因 Reason | 级别 Severity | 对象 Target | 问题 Fault | 怎么改 Remedy | 依据 Source | 始于 Since |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        for (Rule rule : rules.rules()) {
            RuleView chinese = texts.words(rule, rules.severityOf(rule), Locale.CHINESE);
            RuleView english = texts.words(rule, rules.severityOf(rule), Locale.ENGLISH);
            String reason = reasons.find(rule.reason()).orElseThrow().chinese();
            page.append("| `%s` | %s %s | %s | `%s` | %s<br>%s | %s<br>%s | %s | %s |%n"
                    .formatted(
                            rule.id(),
                            rule.reason(),
                            reason,
                            chinese.severity().code(),
                            rule.target(),
                            chinese.title(),
                            english.title(),
                            chinese.remedy(),
                            english.remedy(),
                            rule.source(),
                            rule.since()));
        }
        return page.toString();
    }
}
