package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "update-mechanism-unclear",
        reason = "RJ-025",
        severity = MAJOR,
        target = "/algorithm/updateMechanism",
        source = "算法推荐管理规定第二十四条第二款；自评估报告填报惯例",
        since = "2026.1")
@Component
final class UpdateMechanismUnclear implements Check {
    private static final Pattern FREQUENCY = Pattern.compile(
            "每(?:[一二两三四五六七八九十\\d]+)?个?(?:日|天|周|月|季|季度|半年|年|双周)|(?:按|逐)(?:日|周|月|季|年)|实时更新|\\d+个?(?:日|天|周|月|小时)(?:更新|一次|迭代)");
    private static final Pattern OWNER = Pattern.compile(
            "负责|责任人|批准|审批|审核|牵头|签批|签发|核准|同意后|审定|把关|由[^，。；]{1,20}(?:签|定|复核|评审|确认|发布|更新|提出)|由[^，。；]{2,20}(?:执行|实施|发起|组织)");
    private static final Pattern FILED_AGAIN =
            Pattern.compile("变更备案|备案变更|变更手续|重新备案|报备|办理变更|申请变更|更新备案|(?:提出|提交|申报|履行|完成|进行)变更|变更(?:申请|登记|报备|程序)");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        String text = filing.algorithm().updateMechanism();
        if (text == null || Fields.saysNothing(text)) {
            findings.report(text, Label.of("update.all"));
            return;
        }
        missing(text).forEach(what -> findings.report(text, Label.of(what)));
    }

    /** What a text about updates leaves open: how often, by whom, how it is filed again. */
    static List<String> missing(String text) {
        List<String> missing = new ArrayList<>();
        if (!FREQUENCY.matcher(text).find()) {
            missing.add("update.frequency");
        }
        if (!OWNER.matcher(text).find()) {
            missing.add("update.owner");
        }
        if (!FILED_AGAIN.matcher(text).find()) {
            missing.add("update.filing");
        }
        return missing;
    }
}
