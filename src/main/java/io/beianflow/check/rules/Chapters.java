package io.beianflow.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text cut at its headings, numbered 第一章, 一、, (一), 1., 1.1 or (1), or short lines that end like the name of an institution. */
final class Chapters {
    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("^(?:第[一二三四五六七八九十\\d]+[章编篇]|附件[一二三四五六七八九十\\d]*[:.、]?)"),
            Pattern.compile("^[一二三四五六七八九十]{1,3}[、.]"),
            Pattern.compile("^\\([一二三四五六七八九十]{1,3}\\)"),
            Pattern.compile("^\\d{1,2}[.、](?!\\d)"),
            Pattern.compile("^\\d{1,2}\\.\\d{1,2}(?![\\d%])"),
            Pattern.compile("^(?:\\(\\d{1,2}\\)|\\d{1,2}\\)|\\d{1,2}(?:\\.\\d{1,2}){2})"));
    private static final Pattern NAME =
            Pattern.compile("^[《]?[^。;:,]{4,24}(?:制度|办法|预案|机制|规定|规范|流程|细则|规程)[》]?(?:\\(试行\\))?$");
    private static final Pattern PAGE_NUMBER = Pattern.compile("^[-—]?\\d{1,3}[-—]?$|^第\\d+页.{0,8}$");
    private static final int TITLE = 26;
    private static final int LINE = 42;
    private static final int UNNUMBERED = 9;
    /** 1.1 */
    private static final int DECIMAL = 4;

    private record Line(int level, String title, String rest) {}

    private final List<Line> lines;

    private Chapters(List<Line> lines) {
        this.lines = lines;
    }

    static Chapters of(String text) {
        List<Line> lines = new ArrayList<>();
        for (String raw : text.split("\\R", -1)) {
            String line = Prose.plain(raw);
            if (!line.isEmpty() && !PAGE_NUMBER.matcher(line).matches()) {
                lines.add(line(line));
            }
        }
        return new Chapters(lines);
    }

    private static Line line(String line) {
        for (int level = 0; level < NUMBERS.size(); level++) {
            Matcher number = NUMBERS.get(level).matcher(line);
            if (number.find()) {
                String after = line.substring(number.end());
                Matcher stop = Pattern.compile("[。:;,]").matcher(after);
                int end = stop.find() ? stop.start() : after.length();
                boolean aHeading = end <= TITLE && (end < after.length() || line.length() <= LINE);
                return aHeading
                        ? new Line(level, after.substring(0, end), after.substring(end))
                        : new Line(-1, "", line);
            }
        }
        return NAME.matcher(line).matches() ? new Line(UNNUMBERED, line, "") : new Line(-1, "", line);
    }

    /** Whether a heading is there. */
    boolean has(Predicate<String> title) {
        return lines.stream().anyMatch(line -> line.level >= 0 && title.test(line.title));
    }

    /**
     * All that stands under the headings of a kind, subheadings included.
     *
     * @param title headings of that kind
     * @param sibling headings that end a chapter of the same level; what else is numbered the same way is an item of a list
     */
    String under(Predicate<String> title, Predicate<String> sibling) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Line heading = lines.get(i);
            if (heading.level >= 0 && title.test(heading.title)) {
                body.append(heading.rest);
                i = append(body, i, title, sibling);
            }
        }
        return body.toString();
    }

    /** Returns the last line that belongs to the chapter. */
    private int append(StringBuilder body, int start, Predicate<String> title, Predicate<String> sibling) {
        Line heading = lines.get(start);
        int i = start + 1;
        while (i < lines.size() && !ends(heading, lines.get(i), title, sibling)) {
            body.append(lines.get(i).title).append(lines.get(i).rest);
            i++;
        }
        return i - 1;
    }

    private static boolean ends(Line heading, Line line, Predicate<String> title, Predicate<String> sibling) {
        if (line.level < 0) {
            return false;
        }
        if (heading.level == UNNUMBERED) {
            return line.level <= 1 || (sibling.test(line.title) && !title.test(line.title));
        }
        if (heading.level == DECIMAL && line.level == DECIMAL - 1) {
            return sibling.test(line.title); // 1. below 2.2 is an item of a list
        }
        return line.level < heading.level || (line.level == heading.level && sibling.test(line.title));
    }
}
