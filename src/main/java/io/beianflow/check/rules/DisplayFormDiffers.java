package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Rule(
        id = "display-form-differs",
        reason = "RJ-078",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "自评估报告模板：展示形态；与产品信息填报一致",
        since = "2026.1")
@Component
final class DisplayFormDiffers implements Check {
    private final DisplayForms forms;

    DisplayFormDiffers(DisplayForms forms) {
        this.forms = forms;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        forms.difference(filing).ifPresent(difference -> {
            String named = words(difference.named());
            difference.sheet().in(findings).report(named, named, words(difference.filed()));
        });
    }

    private static String words(Set<String> forms) {
        Map<String, String> names =
                Map.of("app", "APP", "website", "网站", "mini-program", "小程序", "public-account", "公众号");
        return forms.stream().map(form -> names.getOrDefault(form, "其他")).collect(Collectors.joining("、"));
    }
}
