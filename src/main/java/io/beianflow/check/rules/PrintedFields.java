package io.beianflow.check.rules;

import io.beianflow.check.Imprint;
import io.beianflow.ocr.TextLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the fields of a certificate by their printed labels, whether it has one column or two. */
final class PrintedFields {
    /** Long enough to be labels wherever they stand. */
    private static final List<String> STRONG = List.of(
            "统一社会信用代码",
            "社会信用代码",
            "执行事务合伙人",
            "宗旨和业务范围",
            "主要经营场所",
            "公民身份号码",
            "主办单位名称",
            "主办单位性质",
            "法定代表人姓名",
            "法定代表人",
            "身份证号码",
            "公民身份证号码",
            "身份证号",
            "注册资本",
            "注册资金",
            "开办资金",
            "成立日期",
            "注册日期",
            "营业期限",
            "经营期限",
            "合伙期限",
            "有效期限",
            "有效期至",
            "有效期",
            "证书有效期",
            "经营范围",
            "业务范围",
            "登记机关",
            "核准日期",
            "发照日期",
            "组成形式",
            "经营场所",
            "营业场所",
            "签发机关",
            "副本编号",
            "审核通过日期",
            "审核时间",
            "服务名称",
            "网站名称",
            "主办者名称",
            "主办单位",
            "备案主体",
            "备案号",
            "举办单位",
            "登记管理机关");

    /** Words of daily life: labels only where a piece of print begins. */
    private static final List<String> WEAK = List.of(
            "企业名称", "单位名称", "主体名称", "公司名称", "机构名称", "企业类型", "主体类型", "公司类型", "名称", "类型", "住所", "住址", "地址", "负责人", "经营者",
            "投资人", "姓名", "性别", "民族", "出生日期", "出生", "编号");

    private static final Pattern LABEL = labels();

    private final List<Row> rows;

    private PrintedFields(List<Row> rows) {
        this.rows = rows;
    }

    /** Lines at one height; a picture's may stand side by side. */
    private record Row(Printed text, List<TextLine> lines, List<Integer> starts) {}

    private record Found(String label, int start, int end) {}

    static PrintedFields of(Imprint imprint) {
        List<Row> rows = new ArrayList<>();
        if (imprint.exact()) {
            imprint.lines().forEach(line -> rows.add(row(List.of(line))));
        } else {
            atOneHeight(imprint.lines()).forEach(lines -> rows.add(row(lines)));
        }
        return new PrintedFields(rows);
    }

    /** Everything in reading order, compact. */
    String text() {
        return rows.stream().map(row -> row.text().compact().text()).collect(Collectors.joining());
    }

    /** All pieces of print, one by one. */
    List<Printed> pieces() {
        List<Printed> pieces = new ArrayList<>();
        for (Row row : rows) {
            int from = 0;
            for (int i = 0; i <= row.text().text().length(); i++) {
                if (i == row.text().text().length() || row.text().text().charAt(i) == Printed.GAP) {
                    if (i > from) {
                        pieces.add(row.text().part(from, i));
                    }
                    from = i + 1;
                }
            }
            pieces.add(row.text().compact());
        }
        return pieces;
    }

    /** The printed value of the first of these labels, and the same with the lines below that may belong to it; empty when there is none. */
    List<Printed> values(String... wanted) {
        for (String label : wanted) {
            for (int i = 0; i < rows.size(); i++) {
                List<Found> found = found(rows.get(i));
                for (int j = 0; j < found.size(); j++) {
                    if (found.get(j).label().equals(label)) {
                        int end = j + 1 < found.size()
                                ? found.get(j + 1).start()
                                : rows.get(i).text().text().length();
                        List<Printed> values = withLinesBelow(i, found.get(j).end(), end);
                        if (!values.isEmpty()) {
                            return values;
                        }
                    }
                }
            }
        }
        return List.of();
    }

    private List<Printed> withLinesBelow(int row, int from, int to) {
        Printed value = rows.get(row).text().part(from, to).withoutGaps();
        TextLine first = lineAt(rows.get(row), from, to);
        return first != null && first.width() > 0 ? withPrintBelow(row, value, first) : withTextBelow(row, value);
    }

    /** In a text the value may stand below its label, and be broken. */
    private List<Printed> withTextBelow(int row, Printed start) {
        Printed value = start;
        List<Printed> values = new ArrayList<>();
        if (!value.isEmpty()) {
            values.add(value);
        }
        for (int below = row + 1; below <= row + 2 && below < rows.size(); below++) {
            Row next = rows.get(below);
            boolean inPicture = next.lines().get(0).width() > 0;
            if (inPicture || !found(next).isEmpty()) {
                break;
            }
            value = value.then(next.text().withoutGaps());
            values.add(value);
        }
        return values;
    }

    /** On a picture what goes on below begins at the same distance from the edge. */
    private List<Printed> withPrintBelow(int row, Printed start, TextLine first) {
        Printed value = start;
        List<Printed> values = new ArrayList<>(List.of(value));
        TextLine above = first;
        for (int below = row + 1; below <= row + 2 && below < rows.size(); below++) {
            TextLine under = under(above, rows.get(below));
            if (under != null) {
                value = value.then(Printed.of(under.text(), under.certainty()).withoutGaps());
                values.add(value);
                above = under;
            }
        }
        return values;
    }

    /** The line whose beginning is the beginning of that part; null when it begins inside a line. */
    private static @Nullable TextLine lineAt(Row row, int from, int to) {
        for (int i = 0; i < row.lines().size(); i++) {
            int start = row.starts().get(i);
            if (start >= from && start < to) {
                return row.lines().get(i);
            }
        }
        return null;
    }

    /** A line that begins under another and has no label of its own. */
    private static @Nullable TextLine under(TextLine above, Row row) {
        for (int i = 0; i < row.lines().size(); i++) {
            TextLine line = row.lines().get(i);
            boolean aligned = Math.abs(line.x() - above.x()) < 1.2 * above.height();
            boolean close = line.y() - (above.y() + above.height()) < above.height();
            boolean labelled = isLabel(line.text())
                    || (i > 0 && isLabel(row.lines().get(i - 1).text()));
            if (aligned && close && !labelled) {
                return line;
            }
        }
        return null;
    }

    private static boolean isLabel(String text) {
        Matcher label = LABEL.matcher(
                Printed.of(text, Collections.nCopies(text.length(), 1f)).text());
        return label.find() && label.start() == 0;
    }

    private static List<Found> found(Row row) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = LABEL.matcher(row.text().text());
        while (matcher.find()) {
            found.add(new Found(matcher.group().replaceAll("[\\s:]", ""), matcher.start(), matcher.end()));
        }
        return found;
    }

    private static List<List<TextLine>> atOneHeight(List<TextLine> lines) {
        List<List<TextLine>> rows = new ArrayList<>();
        List<TextLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(PrintedFields::middle).thenComparing(TextLine::x));
        for (TextLine line : sorted) {
            List<TextLine> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (!last.isEmpty() && isLevel(last.get(0), line)) {
                last.add(line);
            } else {
                rows.add(new ArrayList<>(List.of(line)));
            }
        }
        rows.forEach(row -> row.sort(Comparator.comparing(TextLine::x)));
        return rows;
    }

    private static boolean isLevel(TextLine one, TextLine other) {
        return Math.abs(middle(one) - middle(other)) < 0.5 * Math.min(one.height(), other.height());
    }

    private static double middle(TextLine line) {
        return line.y() + line.height() / 2;
    }

    private static Row row(List<TextLine> lines) {
        Printed text = new Printed("", List.of());
        List<Integer> starts = new ArrayList<>();
        for (TextLine line : lines) {
            if (!text.isEmpty()) {
                text = text.then(new Printed(String.valueOf(Printed.GAP), List.of(1f)));
            }
            starts.add(text.text().length());
            text = text.then(Printed.of(line.text(), line.certainty()));
        }
        return new Row(text, lines, starts);
    }

    private static Pattern labels() {
        return Pattern.compile("(?:" + alternatives(STRONG) + "|(?<=^|[ :;，,])(?:" + alternatives(WEAK) + ")) *:? *");
    }

    private static String alternatives(List<String> labels) {
        return labels.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(label -> String.join(" *", label.split("", -1)).replaceAll(" \\*$", ""))
                .collect(Collectors.joining("|"));
    }
}
