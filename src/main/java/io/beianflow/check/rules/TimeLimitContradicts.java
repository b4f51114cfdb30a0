package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "time-limit-contradicts",
        reason = "RJ-088",
        severity = MINOR,
        target = "/materials/*/file",
        source = "S3：各材料口径一致",
        since = "2026.1")
@Component
final class TimeLimitContradicts implements Check {
    private static final String TIME = "(\\d+)(?:个)?(小时|工作日|天|日|个月|月|年)";
    private static final Map<String, Pattern> LIMITS = Map.of(
            "complaint",
                    Pattern.compile("(?:投诉|举报)(?![^,。;]{0,8}申诉)[^。;]{0,20}?" + TIME + "内(?:予以|给予|作出|进行)?(?:答复|回复|反馈)"),
            "log", Pattern.compile("网络日志[^,。;]{0,4}(?:保存|留存|保留)(?:期限)?(?:不少于|不低于|至少|为)?" + TIME));

    private final OwnTexts texts;

    TimeLimitContradicts(OwnTexts texts) {
        this.texts = texts;
    }

    /** The same promise with two limits, in one document or in two. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<Sheet> sheets = texts.sheets(filing);
        new TreeMap<>(LIMITS).forEach((promise, limit) -> {
            String first = null;
            for (Sheet sheet : sheets) {
                for (MatchResult found : limit.matcher(sheet.flat()).results().toList()) {
                    String stated =
                            found.group(1) + found.group(2).replace("日", "天").replace("工作天", "个工作日");
                    if (first == null) {
                        first = stated;
                    } else if (!stated.equals(first)) {
                        sheet.in(findings).report(stated, sheet.label(), Label.of("promise." + promise), stated, first);
                        return;
                    }
                }
            }
        });
    }
}
