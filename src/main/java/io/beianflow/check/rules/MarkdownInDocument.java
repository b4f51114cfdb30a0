package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Rule;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "markdown-in-document",
        reason = "RJ-083",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；用AI生成而未核改的痕迹",
        since = "2026.1")
@Component
final class MarkdownInDocument extends RemnantInDocument {
    /** Signs that a word processor would have turned into headings, bold text, code and tables. */
    private static final Pattern LEFT = Pattern.compile(
            "(?m)^#{1,6} ?[\\u4e00-\\u9fa5一二三四五六七八九十\\d(][^\\n]{0,30}|\\*\\*[^*\\n]{1,40}\\*\\*|^```\\w{0,12}$|^\\|(?: ?:?-{3,}:? ?\\|){2,}|^[-*] \\*\\*|^> \\*\\*|</?(?:br|p|div|strong|h[1-6])/?>");

    MarkdownInDocument(OwnTexts texts) {
        super(texts);
    }

    /** Technical documents may quote code. */
    @Override
    Optional<String> remnant(Sheet sheet) {
        return sheet.isOf("technical-document")
                ? Optional.empty()
                : LEFT.matcher(sheet.lines()).results().map(MatchResult::group).findFirst();
    }
}
