package io.beianflow.check.rules;

import io.beianflow.check.Label;
import java.util.regex.Pattern;

/**
 * What an introduction tells of input, action and result (S1).
 *
 * @param characters without white space
 * @param elsewhere whether it only refers to another text
 * @param slogans how many advertising words it has
 */
record Introduction(boolean input, boolean action, boolean output, int characters, boolean elsewhere, int slogans) {
    private static final Pattern INPUT = Pattern.compile(
            "用户|根据|依据|按照?|输入|填写|上传|选择|提交|基于|接收|当[^,，。；;]{1,12}时|面向|以[^,，。；;]{1,12}为|乘客|骑手|司机|买家|卖家|读者|学员|员工|患者|客户|顾客|家长|商家|点击|查询词|关键词");

    private static final Pattern ACTION = Pattern.compile(
            "算法|查询|生成|推荐|推送|排序|排列|搜索|检索|查找|匹配|识别|过滤|审核|计算|分析|预测|预估|调度|分配|指派|规划|合成|转换|翻译|改写|筛选|评估|提取|整理|统计|估计|派单|列出|聚合|拦截|判断|汇总|挑选|撰写|朗读|修复|比对|归类|打分|选出|写成|写出|画成|转成");

    private static final Pattern OUTPUT = Pattern.compile(
            "展示|显示|返回|输出|结果|列表|卡片|呈现|得到|获得|导出|下载|播放|稿|文章|图片|图像|视频|音频|语音|路线|榜|摘要|回答|答复|通知|页面|报告|内容|建议|方案|查看|阅读|商品|订单|译文|文本|信息|资讯|课程|歌曲|岗位|菜谱|帖子|评论|笔记|游记|首页|提示");

    private static final Pattern ELSEWHERE = Pattern.compile(
            "^(?:同上|同前|略|(?:详)?见(?:附件|官网|报告|说明|自评估)|请(?:参见|查看|见)|参见|如题|与[^,，。；;]{1,14}(?:相同|一致|一样)).{0,14}$");

    private static final Pattern SLOGAN = Pattern.compile(
            "赋能|打造|一站式|全方位|多维度|美好生活|助力|生态|引领|智慧|焕新|更懂你|极致|体验|闭环|抓手|革新|前沿|未来|无限可能|满足[^,，。；;]{0,6}需求|品质|匠心|新时代|数字化|强大");

    static Introduction of(String text) {
        String normal = Clauses.normal(text);
        return new Introduction(
                INPUT.matcher(normal).find(),
                ACTION.matcher(normal).find(),
                OUTPUT.matcher(normal).find(),
                normal.length(),
                ELSEWHERE.matcher(normal).find(),
                (int) SLOGAN.matcher(normal).results().count());
    }

    boolean isUnclear(int least) {
        int missing = (input ? 0 : 1) + (action ? 0 : 1) + (output ? 0 : 1);
        return elsewhere
                || characters < least
                || missing >= 2
                || !action
                || slogans > 2
                || (slogans == 2 && missing > 0);
    }

    /** What the reader misses first. */
    Label lacking() {
        if (elsewhere) {
            return Label.of("intro.elsewhere");
        }
        if (!action) {
            return Label.of("intro.action");
        }
        if (!input) {
            return Label.of("intro.input");
        }
        if (!output) {
            return Label.of("intro.output");
        }
        return Label.of(slogans >= 2 ? "intro.slogan" : "intro.short");
    }
}
