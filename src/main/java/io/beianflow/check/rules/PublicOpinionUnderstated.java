package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "public-opinion-understated",
        reason = "RJ-032",
        severity = MAJOR,
        target = "/algorithm/publicOpinionProperty",
        source = "具有舆论属性或社会动员能力的互联网信息服务安全评估规定第二条；算法推荐管理规定第二十七条",
        since = "2026.1")
@Component
final class PublicOpinionUnderstated implements Check {

    private static final Pattern OPEN_TO_OPINION = Pattern.compile(
            "论坛|(?:交流|内容|用户|兴趣|运动|车友|宠物|母婴|读书|问答|玩家|购物|美食|摄影)社区|社区(?:首页|发帖|动态|内容|帖子)|贴吧|博客|微博|聊天室|群聊|群组|公众账号|短视频|直播|弹幕|评论区|发表评论|评论功能|(?:可以?|能)[^,，。；;]{0,6}(?:发布|发帖|评论|留言|投稿|转发)|(?:用户|网友)(?:发布|评论|分享|投稿|上传)的|信息分享|发帖|跟帖|发布动态|朋友圈|话题广场|匿名墙");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        boolean assessed = filing.materials("security-assessment").stream().anyMatch(PackageMaterial::isPresent);
        if (!Boolean.FALSE.equals(filing.algorithm().publicOpinionProperty())
                || filing.algorithm().isTechnicalSupporter()
                || assessed
                || filing.isCancellation()) {
            return;
        }
        Map<String, String> texts = Descriptions.all(filing);
        texts.put("/algorithm/fields", String.join("。", filing.algorithm().fields()));
        texts.values().stream()
                .flatMap(text -> Clauses.find(OPEN_TO_OPINION, text).stream())
                .findFirst()
                .ifPresent(words -> findings.report("false", words));
    }
}
