package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "unfinished-function-undisclosed",
        reason = "RJ-080",
        severity = MAJOR,
        target = "/products",
        source = "S4：功能未完善的，披露开发状态与计划",
        since = "2026.1")
@Component
final class UnfinishedFunctionUndisclosed implements Check {

    private static final Pattern UNFINISHED = Pattern.compile(
            "(?:开发|研发|建设|完善|筹备|规划|调试|内部测试|封闭测试|测试)中(?!心)|(?:正在|仍在|尚在)(?:开发|研发|建设|调试|测试|内测)|即将(?:上线|推出|开放|发布)|敬请期待|内测|公测|待(?:上线|开放|开发|推出)|(?:尚|暂|还)未(?:上线|开放|实现|开发|完成|启用|推出)|暂不(?:可用|支持|开放)|后续(?:版本)?(?:将|会|再)?(?:上线|推出|开放|支持|补充|增加)|(?:预计|计划|拟于?)[^,，。；;]{0,14}(?:上线|推出|开放|发布)|comingsoon|(?:beta|测试|试用|演示)版",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OVER = Pattern.compile("已(?:完成|结束|通过|全部)|已于|测试中心|期间已");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            Product product = filing.products().get(i);
            String pointer = "/products/" + i;
            boolean disclosed = product.functions().stream().anyMatch(UnfinishedFunctionUndisclosed::isDisclosed);
            for (int k = 0; k < product.functions().size(); k++) {
                Product.Function function = product.functions().get(k);
                if (!isDisclosed(function)) {
                    String at = pointer + "/functions/" + k;
                    String words = function.name() + "。" + function.intro() + "。" + String.join("。", function.path());
                    look(at, words, findings);
                }
            }
            if (product.isOnline() && !disclosed) {
                look(pointer + "/intro", Objects.toString(product.intro(), ""), findings);
            }
        }
    }

    private static boolean isDisclosed(Product.Function function) {
        return Product.Function.IN_DEVELOPMENT.equals(function.status());
    }

    private static void look(String pointer, String text, Findings findings) {
        for (String clause : Clauses.normal(text).split("[，,。；;]", -1)) {
            Matcher unfinished = UNFINISHED.matcher(clause);
            if (unfinished.find() && !OVER.matcher(clause).find()) {
                findings.at(pointer).report(clause, unfinished.group());
                return;
            }
        }
    }
}
