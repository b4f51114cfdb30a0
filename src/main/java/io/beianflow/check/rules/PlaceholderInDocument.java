package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Rule;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "placeholder-in-document",
        reason = "RJ-083",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；模板残留",
        since = "2026.1")
@Component
final class PlaceholderInDocument extends RemnantInDocument {
    private static final Pattern LEFT = Pattern.compile(
            "[Xx×＊*某]{2,}(?:公司|有限公司|科技|平台|算法|产品|部门|系统|单位|集团|大学|先生|女士|APP|网站|小程序)"
                    + "|(?:公司|产品|算法|平台|单位|姓名|名称|电话|日期|地址|编号)(?:名称)?[:为]?[Xx×]{2,}|[Xx×]{2,}(?:年|月|日|人|%|万|台)"
                    + "|某(?:某)?(?:公司|科技有限公司|平台|算法)(?:名称)?(?=[,。;(]|的|算法|全称)"
                    + "|【(?:|[^】]{0,20}(?:填写|名称|请|待|此处|具体|XX|xx|示例|公司|日期|姓名|内容|描述|数字|产品|算法|可选|根据实际)[^】]{0,20})】"
                    + "|\\{\\{[^}]{0,40}}}|\\$\\{[^}]{0,40}}|<(?:公司|产品|算法|填写|请|待)[^>]{0,20}>|\\[(?:公司|产品|算法|填写|请|待|此处|插入|姓名|日期)[^\\]]{0,20}]"
                    + "|\\((?:请|此处|在此|这里)(?:填写|补充|插入|说明|描述|写明|根据|简要)[^)]{0,40}\\)|\\((?:待补充|待填写?|待定|待完善|待确认|可删除?|示例|范例|样例文字|填写说明)[^)]{0,20}\\)"
                    + "|待补充|待完善内容|此处(?:填写|插入|省略|补充)|请(?:在此处?|在这里)(?:填写|补充|插入)|(?:填写|填报|撰写|编写)(?:说明|提示|要求):|(?:请|应)?根据(?:本单位|企业|公司|自身)实际情况(?:填写|修改|补充|调整)|(?:插入|此处放|附上)(?:图片|截图|流程图)(?=[)】\\]。]|处)"
                    + "|Loremipsum|TODO|TBD(?![A-Za-z])|(?<!签名)(?<!签字)(?<!签章)(?<!盖章)(?<!日期)[:]_{4,}|模板(?:内容|文字|示例)?(?:仅供参考|请勿直接)|以上内容仅供参考",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADED = Pattern.compile("(?m)^【\\p{IsHan}{2,16}】");
    private static final int HEADINGS = 3;

    PlaceholderInDocument(OwnTexts texts) {
        super(texts);
    }

    /** 【算法名称】 as authors set off their headings, with what it announces below. */
    private static boolean isHeading(MatchResult left, Sheet sheet) {
        return left.group().matches("【\\p{IsHan}{2,16}】")
                && left.end() < sheet.flat().length()
                && sheet.flat().charAt(left.end()) != '【'
                && HEADED.matcher(sheet.lines()).results().count() >= HEADINGS
                && Pattern.compile("(?m)^" + Pattern.quote(left.group()) + "(?=$|[^,。;、的])")
                        .matcher(sheet.lines())
                        .find();
    }

    @Override
    Optional<String> remnant(Sheet sheet) {
        return LEFT.matcher(sheet.flat())
                .results()
                .filter(left -> !isHeading(left, sheet))
                .map(MatchResult::group)
                .findFirst();
    }
}
