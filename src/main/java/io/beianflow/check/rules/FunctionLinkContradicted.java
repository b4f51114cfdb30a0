package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "function-link-contradicted",
        reason = "RJ-075",
        severity = MAJOR,
        target = "/products/*/functions/*/usesAlgorithm",
        source = "S0；S2：关联关系与功能介绍一致",
        since = "2026.1")
@Component
final class FunctionLinkContradicted implements Check {

    private static final Pattern DENIED = Pattern.compile(
            "(?:不|未|没有|并未)(?:使用|涉及|调用|采用|用到|依赖)[^,，。；;]{0,4}(?<!推荐)(?<!其他)算法|(?:不|未|没有)(?:使用|采用|涉及|经过)(?:个性化(?:推荐|推送)|智能(?:推荐|生成))|与(?:本)?算法无关|纯?人工(?:整理|编写|录入|完成)(?!审核)");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String name = Clauses.normal(filing.algorithm().name());
        for (int i = 0; i < filing.products().size(); i++) {
            List<Product.Function> functions = filing.products().get(i).functions();
            for (int k = 0; k < functions.size(); k++) {
                Product.Function function = functions.get(k);
                String intro = Clauses.normal(function.intro());
                String pointer = "/products/" + i + "/functions/" + k + "/usesAlgorithm";
                boolean used = Clauses.affirmed(intro).stream()
                        .anyMatch(clause -> clause.contains("本算法") || (name.length() > 5 && clause.contains(name)));
                if (Boolean.TRUE.equals(function.usesAlgorithm())
                        && DENIED.matcher(intro).find()) {
                    findings.at(pointer).report("true", Objects.toString(function.name(), ""), Label.of("link.denied"));
                } else if (Boolean.FALSE.equals(function.usesAlgorithm()) && used) {
                    findings.at(pointer)
                            .report("false", Objects.toString(function.name(), ""), Label.of("link.claimed"));
                }
            }
        }
    }
}
