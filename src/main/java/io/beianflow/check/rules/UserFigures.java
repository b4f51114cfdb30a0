package io.beianflow.check.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers of users in flat texts: 86500, 86,500, 8.65万, 约9万. */
final class UserFigures {
    static final String NUMBER =
            "(约|近|超过?|逾|大约)?(\\d[\\d,]*(?:\\.\\d+)?)(亿|千万|百万|万|千)?(余|多)?(?=人|户|名|个?用户|[,。;、:)]|$|[\\u4e00-\\u9fa5&&[^年月日时分秒天条次台篇种类个元%]])";
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "亿", BigDecimal.valueOf(100_000_000),
            "千万", BigDecimal.valueOf(10_000_000),
            "百万", BigDecimal.valueOf(1_000_000),
            "万", BigDecimal.valueOf(10_000),
            "千", BigDecimal.valueOf(1000));
    private static final BigDecimal ROUGHLY = new BigDecimal("0.1");

    private UserFigures() {}

    /** What is counted. */
    enum Kind {
        MAU("月活(?:跃)?(?:用户)?(?:量|数|人数|规模)?|MAU"),
        DAU("日活(?:跃)?(?:用户)?(?:量|数|人数|规模)?|DAU"),
        TOTAL("(?:累计|注册|总)用户(?:量|数|总量|总数|规模)?|用户总[量数]");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * A number of users.
     *
     * @param least and most: what it may stand for after rounding
     */
    record Figure(Kind kind, String quoted, BigDecimal least, BigDecimal most, int from, int to) {
        boolean means(long users) {
            BigDecimal number = BigDecimal.valueOf(users);
            return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        }
    }

    static List<Figure> in(String flat) {
        List<Figure> figures = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Pattern stated = Pattern.compile(
                    "(?:" + kind.words + ")(?:合计|共计|总计|共|均|约|为|是|达到?|有|:|\\(.{0,12}?\\)|在)*" + NUMBER,
                    Pattern.CASE_INSENSITIVE);
            stated.matcher(flat).results().map(found -> figure(kind, found, 1)).forEach(figures::add);
        }
        return figures;
    }

    /** UserFigures of the same clause that name their product by its form: 其中APP 52300人、小程序21700人. */
    static Stream<MatchResult> byForm(String sentence, String form) {
        return Pattern.compile("(?:" + form + ")端?(?:月活(?:跃)?(?:用户)?)?(?:约|为|:)?" + NUMBER, Pattern.CASE_INSENSITIVE)
                .matcher(sentence)
                .results();
    }

    static Figure figure(Kind kind, MatchResult found, int group) {
        String digits = found.group(group + 1).replace(",", "");
        BigDecimal unit = found.group(group + 2) == null
                ? BigDecimal.ONE
                : UNITS.getOrDefault(found.group(group + 2), BigDecimal.ONE);
        BigDecimal number = new BigDecimal(digits).multiply(unit);
        // A rounded number is exact to half of its last digit.
        BigDecimal half = unit.compareTo(BigDecimal.ONE) == 0
                ? BigDecimal.ZERO
                : unit.movePointLeft(digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0)
                        .divide(BigDecimal.valueOf(2));
        boolean roughly = found.group(group) != null || found.group(group + 3) != null;
        BigDecimal tolerance = roughly ? half.max(number.multiply(ROUGHLY)) : half;
        return new Figure(
                kind,
                found.group().toUpperCase(Locale.ROOT),
                number.subtract(tolerance),
                number.add(tolerance),
                found.start(),
                found.end());
    }
}
