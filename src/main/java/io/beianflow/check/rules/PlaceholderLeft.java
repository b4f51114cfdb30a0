package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(id = "placeholder-left", reason = "RJ-083", severity = MAJOR, target = "/", source = "S0；模板残留", since = "2026.1")
@Component
final class PlaceholderLeft implements Check {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "[XxＸ×某]{2,}(?:公司|有限公司|科技|平台|算法|产品|部门|大学|先生|女士|APP)|【\\s*】|【[^】]{0,20}(?:填|补充|待定|名称|全称|简称|姓名|电话|日期|地址|编号|[XxＸ×]{2,}|此处|示例|请|数字|金额)[^】]{0,20}】|\\{\\{[^}]*}}|\\$\\{[^}]*}|(?<![\\d*])\\*{3,}(?![\\d*])|＿{3,}|_{3,}"
                    + "|[（(](?:请|此处|在此)?(?:填写|补充|插入|待补充|待填)[^）)]{0,20}[）)]|[（(](?:请)?(?:根据|结合|按照?)(?:自身|本单位|公司|企业)?实际情况(?:修改|填写|补充|调整)[^）)]{0,12}[）)]|待补充|待完善|此处(?:填写|插入|省略)|Lorem ipsum|TODO|TBD|作为(?:一个|一名)?(?:AI|人工智能)(?:语言)?(?:模型|助手)|以下是(?:为您|根据您)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (!filing.isCancellation()) {
            look(filing.data(), "", findings);
        }
    }

    private static void look(JsonNode node, String pointer, Findings findings) {
        if (node.isObject()) {
            node.properties().forEach(field -> look(field.getValue(), pointer + "/" + field.getKey(), findings));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(node.get(i), pointer + "/" + i, findings);
            }
        } else if (node.isTextual() && !pointer.startsWith("/correction")) {
            Matcher left = PLACEHOLDER.matcher(node.asText());
            // A field of the subject that holds nothing else is the business of subject-field-missing.
            boolean blank = pointer.startsWith("/subject") && Fields.saysNothing(node.asText());
            if (!blank && left.find()) {
                findings.at(pointer).report(left.group(), left.group());
            }
        }
    }
}
