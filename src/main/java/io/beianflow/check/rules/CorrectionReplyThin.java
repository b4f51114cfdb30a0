package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Correction;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "correction-reply-thin",
        reason = "RJ-085",
        severity = MAJOR,
        target = "/correction/items/*/reply",
        source = "S0；S2：补正逐条回应，写明改了什么、在哪里",
        since = "2026.1")
@Component
final class CorrectionReplyThin implements Check {
    private static final String AROUND =
            "(?:我们|我司|我单位|公司|均|已|经|按照?|根据|依据|对|进行|了|予以|认真|全部|贵办|专家|老师|审核|反馈|补正|相关|有关|意见|要求|材料|报告|内容|文件|问题|上述|该|此|的|条|本)*";
    private static final Pattern THIN = Pattern.compile(
            "^(?:(?:无|同意|好的|收到|知悉|了解|同上|如上|谢谢|感谢指正|感谢[^,。;]{0,8}(?:指正|指导|意见|建议)|[^,。;]{0,4}(?:会|将)?认真(?:落实|对待|研究|整改|执行)|收到[^,。;]{0,6}|非常感谢|高度重视)|"
                    + AROUND
                    + "(?:修改|整改|补充|完善|更正|调整|处理|落实|提交|上传|解决|改正|回复|更新|说明|优化|改)+(?:完毕|完成|到位|好)?"
                    + AROUND
                    + "|(?:详?见|请见|参见)(?:附件|材料|报告|修改稿|上传材料|新版材料|第?[一二三四五六七八九十\\d]+条)?)(?:[,。;!]|$)+");
    private static final Pattern PROMISE = Pattern.compile(
            "^(?!.*(?:已|现将|本次)).*(?:将|后续|尽快|拟|计划|承诺在?|正在)(?:会|予以|进行|积极)?.{0,10}(?:修改|补充|整改|完善|更正|提交|处理|优化)");
    private static final int WORDY = 14;

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Correction correction = filing.correction();
        List<Correction.Item> items = correction == null ? List.of() : correction.items();
        for (int i = 0; i < items.size(); i++) {
            Correction.Item item = items.get(i);
            // One without a reply is the business of correction-item-unanswered.
            if (item.reply() != null && !Fields.isBlank(item.reply()) && saysNothing(Prose.plain(item.reply()))) {
                findings.at("/correction/items/" + i + "/reply")
                        // What was changed at least shows where to look.
                        .as(item.changed().isEmpty() ? MAJOR : MINOR)
                        .report(item.reply(), item.id());
            }
        }
    }

    static boolean saysNothing(String reply) {
        String rest = reply;
        boolean thin = false;
        while (THIN.matcher(rest).find()) {
            rest = THIN.matcher(rest).replaceFirst("");
            thin = true;
        }
        return (thin && rest.length() < 4)
                || (reply.length() < WORDY * 3 && PROMISE.matcher(reply).find());
    }
}
