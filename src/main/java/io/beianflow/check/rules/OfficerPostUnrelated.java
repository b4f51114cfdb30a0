package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Person;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "officer-post-unrelated",
        reason = "RJ-052",
        severity = MAJOR,
        target = "/subject/securityOfficer/position",
        source = "S1：岗位应与算法安全管理有关",
        since = "2026.1")
@Component
final class OfficerPostUnrelated implements Check {
    private static final Pattern RELATED = Pattern.compile(
            "算法|安全|技术|合规|法务|数据|风控|风险|信息|研发|隐私|网络|CTO|CISO|CSO|DPO|CEO|总经理(?!助理|秘书)|总裁(?!助理|秘书)|董事长(?!助理|秘书)|(?:产品|运营|内容)总监",
            Pattern.CASE_INSENSITIVE);
    /** Posts that carry one of those words and have nothing to do with algorithms. */
    private static final Pattern ANOTHER_SAFETY =
            Pattern.compile("保安|安保|消防(?:安全)?|安全生产|生产安全|食品安全|交通安全|施工安全|安全保卫|工程安全|技术支持客服|信息录入");

    /** Posts that are no such thing in whatever department. */
    private static final Pattern UNRELATED = Pattern.compile("出纳|会计|司机|前台|保洁|厨师|文员|仓管|收银|招聘|人事|销售|采购|后勤|实习");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Person officer = filing.subject().securityOfficer();
        String post = Objects.toString(officer.department(), "") + Objects.toString(officer.position(), "");
        String bare = ANOTHER_SAFETY.matcher(post).replaceAll("");
        String position = Objects.toString(officer.position(), "");
        boolean another =
                UNRELATED.matcher(position).find() && !RELATED.matcher(position).find();
        if (!post.isBlank() && (another || !RELATED.matcher(bare).find()) && !filing.isCancellation()) {
            findings.report(
                    Objects.requireNonNullElse(officer.position(), officer.department()),
                    Objects.toString(officer.department(), "—"),
                    Objects.toString(officer.position(), "—"));
        }
    }
}
