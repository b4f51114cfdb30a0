package io.beianflow.check.rules;

import java.util.regex.Pattern;

/** Numbers, without which a parameter is none. */
final class Figures {
    private static final Pattern NUMBER =
            Pattern.compile("\\d|百分之|[一二两三四五六七八九十百千]+(?:余|多|几)?[万亿千百]|[一二三四五六七八九]成|千分之|万分之");
    private static final Pattern NO_MEASURE = Pattern.compile(
            "\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|[vV]\\d+(?:\\.\\d+)*|版本号?:?\\d+(?:\\.\\d+)*|\\d+(?:\\.\\d+)+版|第?[\\d一二两三四五六七八九十]+(?:轮|期|阶段)|F1|GB/?T?\\d+|[一二三]线|[一两]个|一定|一致|一[直流系]|统一|第[一二三四五]");
    private static final Pattern METRIC = Pattern.compile(
            "(?:准确|精确|召回|命中|覆盖|误[拦判报杀检]|漏[检报判]|可用|合格|一致|识别|拦截|通过|正确|达标|满足|完成|成功|转化|点击|采纳|可读|准时)率|(?:准确|精确|满意)度|精度|F1|AUC|BLEU|ROUGE|CER|WER|mAP|延迟|时延|耗时|响应时间|返回时间|并发|吞吐|QPS|曲线下面积|误差|查[准全]率|(?:改判|申诉|违约|错误|失败|相符|相关|满足|好评|有效|留存|差错|漏出|误识|去重|正品|到达|履约|妥投|空驶)率|KS值|意见分|MOS",
            Pattern.CASE_INSENSITIVE);

    private static final int REACH = 14;

    private Figures() {}

    /** One that measures; dates, versions and rounds do not. */
    static boolean hasNumber(String text) {
        return NUMBER.matcher(NO_MEASURE.matcher(Phrases.flat(text)).replaceAll(""))
                .find();
    }

    /** Names something that is measured and says shortly after how much. */
    static boolean hasMeasure(String text) {
        String flat = NO_MEASURE.matcher(Phrases.flat(text)).replaceAll("");
        return METRIC.matcher(flat).results().anyMatch(metric -> NUMBER.matcher(flat)
                .region(metric.end(), Math.min(flat.length(), metric.end() + REACH))
                .find());
    }
}
