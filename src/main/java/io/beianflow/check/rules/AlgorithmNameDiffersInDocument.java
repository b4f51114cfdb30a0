package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "algorithm-name-differs-in-document",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；S2：各材料的算法名称一致",
        since = "2026.1")
@Component
final class AlgorithmNameDiffersInDocument extends StatedValue {
    private static final Pattern LABELLED = Pattern.compile("算法名称(?::|为|是|】)?[《“\"]?([^,。;:、】]{2,40}?算法(?:-\\d)?)");
    private static final Pattern SUBJECT_OF_LETTER =
            Pattern.compile("(?:就|对)[《“\"]?([^,。;:、]{4,40}?算法(?:-\\d)?)[》”\"]?(?:申请备案|办理备案|进行备案|开展自评估|进行自评估)");
    private static final Pattern COVER = Pattern.compile("(?m)^([^ \\n,。;:、]{2,40}算法(?:-\\d)?)$");
    private static final int BRAND = 2;
    private static final double ALIKE = 0.6;

    AlgorithmNameDiffersInDocument(OwnTexts texts) {
        super(texts);
    }

    @Override
    @Nullable
    String expected(FilingPackage filing) {
        String name = filing.algorithm().name();
        return name == null ? null : Flat.of(name);
    }

    @Override
    List<String> stated(Sheet sheet, String expected, FilingPackage filing) {
        Set<String> others = new LinkedHashSet<>();
        add(LABELLED.matcher(sheet.flat()), sheet.flat(), expected, others);
        add(SUBJECT_OF_LETTER.matcher(sheet.flat()), sheet.flat(), expected, others);
        if (sheet.number() == 1 && sheet.isOf("self-assessment-report")) {
            String head = sheet.lines().lines().limit(4).collect(Collectors.joining("\n"));
            add(COVER.matcher(head), head, expected, others);
        }
        variants(sheet.flat(), expected).stream()
                .filter(name -> !isShortName(name, sheet.flat()))
                .forEach(others::add);
        return List.copyOf(others);
    }

    private static void add(Matcher names, String text, String expected, Set<String> others) {
        while (names.find()) {
            if (!text.startsWith(expected, names.start(1))) {
                others.add(names.group(1));
            }
        }
    }

    /** What begins with the same brand, ends as an algorithm and is nearly the name. */
    private static List<String> variants(String flat, String expected) {
        if (expected.length() <= BRAND || !expected.contains("算法")) {
            return List.of();
        }
        String brand = Pattern.quote(expected.substring(0, BRAND));
        Pattern name = Pattern.compile(brand + "(?:(?!" + brand + ")[\\u4e00-\\u9fa5A-Za-z0-9]){0,30}?算法(?:-\\d)?");
        return name.matcher(flat)
                .results()
                .map(MatchResult::group)
                .filter(found -> !found.equals(expected) && !expected.startsWith(found))
                .filter(found -> Flat.likeness(found, expected) >= ALIKE)
                .filter(found -> found.length() <= expected.length() + 4)
                .toList();
    }

    private static boolean isShortName(String name, String flat) {
        return Pattern.compile("简称(?:为)?[:“\"]*" + Pattern.quote(name))
                .matcher(flat)
                .find();
    }
}
