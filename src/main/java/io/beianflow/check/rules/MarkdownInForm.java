package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "markdown-in-form",
        reason = "RJ-083",
        severity = MAJOR,
        target = "/",
        source = "S0；用AI生成而未核改的痕迹",
        since = "2026.1")
@Component
final class MarkdownInForm implements Check {
    private static final Pattern LEFT = Pattern.compile(
            "(?m)^#{1,6} ?[\\u4e00-\\u9fa5\\d(][^\\n]{0,30}|\\*\\*[^*\\n]{1,40}\\*\\*|```|</?(?:br|p|div|strong|h[1-6])/?>");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        Descriptions.everything(filing).forEach((pointer, text) -> {
            Matcher left = LEFT.matcher(text);
            if (left.find()) {
                findings.at(pointer).report(left.group(), left.group());
            }
        });
    }
}
