package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "label-not-in-content",
        reason = "RJ-035",
        severity = MAJOR,
        target = "/algorithm/labels",
        source = "标识办法第四条、第五条",
        since = "2026.1")
@Component
final class LabelNotInContent implements Check {
    private static final Pattern VISIBLE = Pattern.compile(
            "显示|显著|注明|写上|播报|字样|叠加|嵌入|插入|首行|标记|印有|末尾附|开头附|附有|附上|后附|展示|标注|标明|添加|加上|加注|写有|写明|角标|水印|提示|标识|文字|语音|片头|片尾|画面|首句|文末|文首|播放");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "^(?:仅|只)?在?(?:《?用户协议》?|《?隐私政策》?|官网|帮助中心|应用商店)[^，。；]{0,12}(?:中|里|内)?(?:说明|告知|提示|声明|注明|写明|载明)[^，；]{0,20}$");
    private static final Pattern IN_THE_FILE =
            Pattern.compile("元数据|metadata|文件头|EXIF|XMP|C2PA|隐式|数字水印|隐形水印|暗水印|属性|字段|编码|响应头", Pattern.CASE_INSENSITIVE);

    /** Says that there is none, or none yet; 未添加标识的不展示 says the opposite. */
    private static final Pattern NONE = Pattern.compile(
            "(?:无需|不需要|不必|不|未|暂不|暂未|尚未|没有)(?:再|另行|单独|另外)?(?:添加|加注|加上|加|设置|标注|嵌入|写入)(?:任何)?(?:显式|隐式|显性|隐性|元数据|生成合成|生成)?(?:标识|标注|标签|水印|提示|信息)(?!的|者)"
                    + "|标识(?:功能)?[^。；;]{0,6}(?:计划|拟|预计|正在|待|尚在)[^。；;]{0,12}(?:上线|开发|添加|实现|完善)|(?:规划|开发|建设)中|下一?个?版本(?:上线|添加|实现|中|再)");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (!filing.algorithm().isOf(Algorithm.GENERATION_SYNTHESIS) || filing.isCancellation()) {
            return;
        }
        String explicit = filing.algorithm().labels().explicit();
        String implicit = filing.algorithm().labels().implicit();
        // Those that say nothing are the business of label-description-missing.
        if (explicit != null && !Fields.saysNothing(explicit) && (isElsewhere(explicit) || isNone(explicit))) {
            findings.at("/algorithm/labels/explicit").report(explicit, Label.of("label.explicit"));
        }
        if (implicit != null
                && !Fields.saysNothing(implicit)
                && (!IN_THE_FILE.matcher(implicit).find() || isNone(implicit))) {
            findings.at("/algorithm/labels/implicit").report(implicit, Label.of("label.implicit"));
        }
        if (Boolean.FALSE.equals(filing.algorithm().categoryDetails().get("label.exportKept"))) {
            findings.at("/algorithm/categoryDetails/label.exportKept").report("false", Label.of("label.export"));
        }
    }

    static boolean isNone(String label) {
        return NONE.matcher(label).find();
    }

    static boolean isElsewhere(String explicit) {
        return !VISIBLE.matcher(explicit).find()
                || ELSEWHERE.matcher(explicit.strip()).find();
    }
}
