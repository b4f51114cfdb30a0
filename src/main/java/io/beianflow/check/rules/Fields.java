package io.beianflow.check.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Severity;
import io.beianflow.intake.FilingPackage;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether something was filled in. */
final class Fields {
    /** What people write where they have nothing to say. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "无", "略", "暂无", "没有", "不适用", "待定", "/", "-", "n/a", "none", "—", "——", "--", "//", "nil", "null", "tbd",
            "todo", "同上", "待补充", "待填写", "待填", "待完善", "待确认", "未填", "空");

    private Fields() {}

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Blank, or one of the words that say nothing. */
    static boolean saysNothing(@Nullable String text) {
        return text == null
                || isBlank(text)
                || EMPTY_WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    static boolean isBlank(JsonNode node) {
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (!isBlank(item)) {
                    return false;
                }
            }
            return true;
        }
        return node.isMissingNode() || node.isNull() || (node.isTextual() && isBlank(node.asText()));
    }

    /** Where one of the words that say nothing is no answer either. */
    static void reportIfUnsaid(FilingPackage filing, String pointer, Severity severity, Findings findings) {
        JsonNode answer = filing.at(pointer);
        if (isBlank(answer)) {
            findings.at(pointer).as(severity).report(null, Label.field(pointer));
        } else if (answer.isTextual() && saysNothing(answer.asText())) {
            findings.at(pointer).as(severity).report(answer.asText(), Label.field(pointer));
        }
    }

    static void reportIfBlank(FilingPackage filing, String pointer, Severity severity, Findings findings) {
        if (isBlank(filing.at(pointer))) {
            findings.at(pointer).as(severity).report(null, Label.field(pointer));
        }
    }
}
