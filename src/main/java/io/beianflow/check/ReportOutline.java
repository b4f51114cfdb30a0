package io.beianflow.check;

import io.beianflow.check.Report.Chapter;
import io.beianflow.check.Report.Naming;
import io.beianflow.document.Document;
import io.beianflow.document.Page;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells the headings of a report from its text, whatever they are numbered by: 第一章, 一、, 1., 1.1, （一）, or nothing at all. */
final class ReportOutline {
    private static final String NUMERAL = "[一二三四五六七八九十壹贰叁肆伍陆]{1,3}";
    private static final Pattern NUMBERED = Pattern.compile("#*\\s*(?:(?<chapter>第\\s*(?:" + NUMERAL
            + "|\\d{1,2})\\s*(?:章|部分|篇)[、:.]?)|(?<chinese>" + NUMERAL + "\\s*[、.,:])|(?<bracket>\\(" + NUMERAL
            + "\\)[、.]?)|(?<item>\\(\\d{1,2}\\)[、.]?)|(?<deep>\\d{1,2}(?:\\.\\d{1,2}){1,3}[、.]?)|(?<digit>\\d{1,2}(?:\\s*[、.)]|\\s))|(?<roman>[IVX]{1,4}[、.]))"
            + "\\s*(?<title>\\p{IsHan}.*)");
    private static final List<String> STYLES =
            List.of("chapter", "chinese", "bracket", "item", "deep", "digit", "roman");
    private static final String PLAIN = "plain";
    /** A line of a table of contents: leaders, then the page. */
    private static final Pattern CONTENTS =
            Pattern.compile("(.*?)\\s*[.·…。-]{3,}\\s*\\d{1,3}|(.*?\\p{IsHan})\\s+\\d{1,3}");

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—\\s]*(?:第\\s*)?\\d{1,3}(?:\\s*页)?(?:\\s*[/,共]+\\s*\\d+\\s*页?)?[-—\\s]*");
    private static final int LONGEST_TITLE = 26;
    private static final int LONGEST_STRANGER = 14;

    private final Map<Chapter, List<String>> names = new EnumMap<>(Chapter.class);
    private final Map<Chapter, List<String>> otherNames = new EnumMap<>(Chapter.class);
    private final Map<String, List<String>> sections = new HashMap<>();
    private final List<String> annexes;

    ReportOutline(RulePack pack) {
        for (Chapter chapter : Chapter.values()) {
            names.put(chapter, pack.words("report-chapter-" + chapter.key()));
            otherNames.put(chapter, pack.words("report-chapter-" + chapter.key() + "-renamed"));
            chapter.sections().forEach(key -> sections.put(key, pack.words("report-section-" + key)));
        }
        annexes = pack.words("report-annex");
    }

    private record Line(String text, int page) {}

    /**
     * A line that may be a heading.
     *
     * @param rest what follows it after a colon, often nothing
     */
    private record Heading(int line, String style, String title, String rest) {}

    private record Mark(Heading heading, Chapter chapter, Naming naming) {
        int line() {
            return heading.line();
        }
    }

    Report read(String pointer, @Nullable String file, Document document) {
        List<Line> lines = lines(document);
        List<Mark> marks = marks(headings(lines));
        int first = marks.isEmpty() ? lines.size() : marks.get(0).line();
        List<Report.Part> parts = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1).line() : lines.size();
            parts.add(part(marks.get(i), lines, end));
        }
        return new Report(pointer, file, document, text(lines.subList(0, first)), parts);
    }

    /** Lines as a reader compares them, without page numbers and running heads. */
    private static List<Line> lines(Document document) {
        List<Line> lines = new ArrayList<>();
        Map<String, Set<Integer>> pages = new HashMap<>();
        for (Page page : document.pages()) {
            for (String raw : page.text().split("\\R", -1)) {
                String line = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
                if (!line.isEmpty() && !PAGE_NUMBER.matcher(line).matches()) {
                    lines.add(new Line(line, page.number()));
                    pages.computeIfAbsent(line, known -> new HashSet<>()).add(page.number());
                }
            }
        }
        int often = Math.max(3, document.pages().size() / 2);
        lines.removeIf(line -> Objects.requireNonNull(pages.get(line.text())).size() > often);
        return lines;
    }

    private static List<Heading> headings(List<Line> lines) {
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            heading(i, lines.get(i).text()).ifPresent(headings::add);
        }
        return headings;
    }

    /** A line that may be one; entries of a table of contents are none. */
    private static Optional<Heading> heading(int position, String line) {
        if (CONTENTS.matcher(line).matches()) {
            return Optional.empty();
        }
        Matcher numbered = NUMBERED.matcher(line);
        boolean matches = numbered.matches();
        String style = matches
                ? STYLES.stream()
                        .filter(known -> numbered.group(known) != null)
                        .findFirst()
                        .orElse(PLAIN)
                : PLAIN;
        String[] halves = (matches ? numbered.group("title") : line.replaceFirst("^#+", "")).split(":", 2);
        String title = bare(halves[0]);
        boolean isTitle = title.length() >= 2 && title.length() <= LONGEST_TITLE && !title.contains("。");
        return isTitle
                ? Optional.of(new Heading(position, style, title, halves.length > 1 ? halves[1].strip() : ""))
                : Optional.empty();
    }

    private static String bare(String title) {
        return title.replaceAll("[\\s:、.,;《》“”\"*_#]+", "");
    }

    private List<Mark> marks(List<Heading> all) {
        String style = styleOfChapters(all);
        List<Heading> headings = withoutContents(all, style);
        Map<Chapter, Mark> marks = new EnumMap<>(Chapter.class);
        // The last one of a kind: what stands before announces it.
        for (Heading heading : headings) {
            chapterOf(heading.title(), names)
                    .filter(chapter ->
                            heading.style().equals(style) || heading.style().equals(PLAIN))
                    .filter(chapter -> !isSaidUnder(marks.get(chapter), heading))
                    .ifPresent(chapter -> marks.put(chapter, new Mark(heading, chapter, Naming.AS_IN_TEMPLATE)));
        }
        for (Heading heading : headings) {
            Naming naming = heading.style().equals(style) ? Naming.RENAMED : Naming.DEMOTED;
            chapterOf(heading.title(), naming == Naming.RENAMED ? otherNames : names)
                    .filter(chapter -> !heading.style().equals(PLAIN))
                    .filter(chapter -> !marks.containsKey(chapter)
                            || Objects.requireNonNull(marks.get(chapter)).naming() == naming)
                    .ifPresent(chapter -> marks.put(chapter, new Mark(heading, chapter, naming)));
        }
        takeStrangers(headings, style, marks);
        return marks.values().stream()
                .sorted(Comparator.comparingInt(Mark::line))
                .toList();
    }

    /** 评估结论：… in the chapter of that name. */
    private static boolean isSaidUnder(@Nullable Mark chapter, Heading heading) {
        return chapter != null
                && heading.style().equals(PLAIN)
                && !heading.rest().isEmpty()
                && chapter.heading().rest().isEmpty();
    }

    /** Three chapters and more with nothing but headings between, which come again later, are a table of contents. */
    private List<Heading> withoutContents(List<Heading> headings, String style) {
        Set<Integer> lines = headings.stream().map(Heading::line).collect(Collectors.toSet());
        List<Heading> chapters = headings.stream()
                .filter(heading ->
                        heading.style().equals(style) || heading.style().equals(PLAIN))
                .filter(heading -> chapterOf(heading.title(), names).isPresent())
                .toList();
        Set<Integer> contents = new HashSet<>();
        int from = 0;
        for (int i = 1; i <= chapters.size(); i++) {
            boolean goesOn = i < chapters.size()
                    && IntStream.range(
                                    chapters.get(i - 1).line(), chapters.get(i).line())
                            .allMatch(lines::contains);
            if (!goesOn) {
                List<Heading> run = chapters.subList(from, i);
                List<String> later = chapters.subList(i, chapters.size()).stream()
                        .map(Heading::title)
                        .toList();
                if (run.size() >= 3 && run.stream().map(Heading::title).anyMatch(later::contains)) {
                    run.forEach(heading -> contents.add(heading.line()));
                }
                from = i;
            }
        }
        return headings.stream()
                .filter(heading -> !contents.contains(heading.line()))
                .toList();
    }

    /** The way in which most chapters are numbered. */
    private String styleOfChapters(List<Heading> headings) {
        Map<String, Set<Chapter>> seen = new LinkedHashMap<>();
        for (Heading heading : headings) {
            chapterOf(heading.title(), names)
                    .ifPresent(chapter -> seen.computeIfAbsent(heading.style(), known -> new HashSet<>())
                            .add(chapter));
        }
        return seen.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse("chinese");
    }

    /** A heading that nobody knows, in the place of a chapter that is not there. */
    private void takeStrangers(List<Heading> headings, String style, Map<Chapter, Mark> marks) {
        Set<Integer> taken = marks.values().stream().map(Mark::line).collect(Collectors.toSet());
        TreeMap<Integer, Heading> strangers = new TreeMap<>();
        for (Heading heading : headings) {
            if (heading.style().equals(style)
                    && !style.equals(PLAIN)
                    && !taken.contains(heading.line())
                    && heading.title().length() <= LONGEST_STRANGER
                    && chapterOf(heading.title(), names).isEmpty()
                    && annexes.stream().noneMatch(heading.title()::contains)) {
                strangers.put(heading.line(), heading);
            }
        }
        for (Chapter chapter : Chapter.values()) {
            if (!marks.containsKey(chapter)) {
                int after = edge(marks.values(), chapter, true);
                int before = edge(marks.values(), chapter, false);
                Heading stranger = after < before
                        ? Optional.ofNullable(strangers.higherEntry(after))
                                .map(Map.Entry::getValue)
                                .orElse(null)
                        : null;
                if (stranger != null && stranger.line() < before) {
                    marks.put(chapter, new Mark(stranger, chapter, Naming.RENAMED));
                }
            }
        }
    }

    /** The line of the nearest chapter before or after; before the first nothing counts, so a cover is no chapter. */
    private static int edge(Collection<Mark> marks, Chapter chapter, boolean before) {
        return before
                ? marks.stream()
                        .filter(mark -> mark.chapter().compareTo(chapter) < 0)
                        .mapToInt(Mark::line)
                        .max()
                        .orElse(-1)
                : marks.stream()
                        .filter(mark -> mark.chapter().compareTo(chapter) > 0)
                        .mapToInt(Mark::line)
                        .min()
                        .orElse(Integer.MAX_VALUE);
    }

    private static Optional<Chapter> chapterOf(String title, Map<Chapter, List<String>> known) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().contains(title))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Report.Part part(Mark mark, List<Line> lines, int end) {
        List<Report.Section> found = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Heading open = mark.heading();
        String key = null;
        for (int i = mark.line() + 1; i < end; i++) {
            Optional<Heading> heading = heading(i, lines.get(i).text());
            String known =
                    heading.map(any -> sectionOf(mark.chapter(), any, keys)).orElse(null);
            if (known != null
                    || heading.filter(any -> any.style().equals("bracket")).isPresent()) {
                found.add(section(key, key == null && found.isEmpty() ? "" : open.title(), open, lines, i));
                open = heading.orElse(open);
                key = known;
            }
        }
        found.add(section(key, found.isEmpty() ? "" : open.title(), open, lines, end));
        return new Report.Part(
                mark.chapter(),
                mark.naming(),
                mark.heading().title(),
                lines.get(mark.line()).page(),
                text(mark.heading(), lines, end),
                found);
    }

    private static Report.Section section(
            @Nullable String key, String title, Heading heading, List<Line> lines, int end) {
        return new Report.Section(key, title, lines.get(heading.line()).page(), text(heading, lines, end));
    }

    private static String text(Heading heading, List<Line> lines, int end) {
        String below = text(lines.subList(Math.min(heading.line() + 1, end), end));
        return heading.rest().isEmpty() ? below : heading.rest() + "\n" + below;
    }

    /** By a heading, or by a label such as 算法数据：… in running text. */
    private @Nullable String sectionOf(Chapter chapter, Heading heading, Set<String> keys) {
        for (String key : chapter.sections()) {
            List<String> words = Objects.requireNonNull(sections.get(key));
            boolean headed = heading.style().equals(PLAIN)
                    ? words.contains(heading.title())
                    : words.stream().anyMatch(heading.title()::contains);
            if (headed && keys.add(key)) {
                return key;
            }
        }
        return null;
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
