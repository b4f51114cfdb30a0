package io.beianflow.check.rules;

import java.util.regex.Pattern;

/** What R1 Art 17 and PIPL Art 24 give to whom an algorithm decides about: an explanation, and somebody to object to. */
final class DecisionRemedy {
    private static final Pattern EXPLAINED = Pattern.compile(
            "(?:给予|予以|作出|提供|要求|得到|获得)(?:解释|说明)|说明(?:匹配|分派|审批)?(?:的)?(?:结果|理由|原因|依据)|说明(?:决定|判定|结果|计算)?(?:的)?(?:理由|原因|依据|规则)|(?:告知|查看|展示|公开|列出|给出)[^,。;\"]{0,8}(?:理由|原因|依据|规则|计算方式)|(?<!可|最终)解释(?!权|性)");
    private static final Pattern APPEALED =
            Pattern.compile("申诉(?!内容)|异议|复议|(?:申请|要求|提出|发起)[^,。;\"]{0,8}(?:复核|复审|人工处理|人工介入)|拒绝[^,。;\"]{0,8}自动化决策");
    /** An answer that says there is none. */
    private static final Pattern NONE = Pattern.compile(
            "\"appeal\\.path\"\\s*:\\s*\"(?:无|略|暂无|没有|不适用|/|-)?\"|(?:不|无|未)(?:支持|提供|设|受理|开放|接受|设置|予)[^,。;\"]{0,8}(?:申诉|异议|解释|复核|说明)(?:渠道|入口|机制)?");

    private DecisionRemedy() {}

    static boolean explains(String text) {
        return EXPLAINED.matcher(NONE.matcher(text).replaceAll("")).find();
    }

    static boolean appeals(String text) {
        String given = NONE.matcher(text).replaceAll("");
        return given.contains("\"appeal.path\"") || APPEALED.matcher(given).find();
    }
}
