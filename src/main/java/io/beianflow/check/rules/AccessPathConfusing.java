package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "access-path-confusing",
        reason = "RJ-072",
        severity = MAJOR,
        target = "/products/*/functions/*/path",
        source = "S1：访问路径按顺序、能到达功能",
        since = "2026.1")
@Component
final class AccessPathConfusing implements Check {
    /** What makes a path hard to follow, but may lead there. */
    private static final Set<String> HABITS = Set.of("path.one-step", "path.joined");

    private static final Pattern NO_STEP =
            Pattern.compile("自行(?:查找|寻找|搜索)|任意(?:页面|位置)|(?:某|相关|对应)(?:页面|菜单|按钮)$|详见|参见|按提示操作");
    private static final Pattern ENTRY = Pattern.compile("首页|主页|主界面|启动页");
    private static final Pattern JOINED = Pattern.compile("[-—–>→/、|]|然后|再点");
    private static final Map<String, Pattern> ENTRIES = Map.of(
            "app", Pattern.compile("APP|客户端|应用", Pattern.CASE_INSENSITIVE),
            "website", Pattern.compile("网站|网页|官网|PC|web", Pattern.CASE_INSENSITIVE),
            "mini-program", Pattern.compile("小程序"),
            "public-account", Pattern.compile("公众号|服务号|订阅号"));

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            List<Product.Function> functions = filing.products().get(i).functions();
            for (int k = 0; k < functions.size(); k++) {
                List<String> path = functions.get(k).path();
                String fault = fault(path, filing.products().get(i).form());
                if (fault != null) {
                    findings.at("/products/" + i + "/functions/" + k + "/path")
                            .as(HABITS.contains(fault) ? MINOR : MAJOR)
                            .report(
                                    String.join(" → ", functions.get(k).path()),
                                    Objects.toString(functions.get(k).name(), ""),
                                    Label.of(fault));
                }
            }
        }
    }

    private static @Nullable String fault(List<String> path, @Nullable String form) {
        // No step at all is the business of product-field-missing.
        if (path.stream().allMatch(Fields::isBlank)) {
            return null;
        }
        if (path.stream().anyMatch(Fields::saysNothing)) {
            return "path.blank-step";
        }
        List<String> steps = path.stream().map(String::strip).toList();
        if (steps.stream().distinct().count() < steps.size()) {
            return "path.step-twice";
        }
        if (steps.stream().anyMatch(step -> NO_STEP.matcher(step).find())) {
            return "path.no-step";
        }
        if (steps.size() > 1
                && ENTRY.matcher(steps.get(steps.size() - 1)).find()
                && !ENTRY.matcher(steps.get(0)).find()) {
            return "path.backwards";
        }
        if (isOfAnotherForm(steps.get(0), Objects.toString(form, ""))) {
            return "path.other-form";
        }
        return steps.size() > 1 ? null : JOINED.matcher(steps.get(0)).find() ? "path.joined" : "path.one-step";
    }

    private static boolean isOfAnotherForm(String entry, String form) {
        return ENTRY.matcher(entry).find()
                && ENTRIES.containsKey(form)
                && !Objects.requireNonNull(ENTRIES.get(form)).matcher(entry).find()
                && ENTRIES.values().stream()
                        .anyMatch(other -> other.matcher(entry).find());
    }
}
