package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-date-differs",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "自评估报告模板：自评估时间、报告撰写时间、上线时间；S2",
        since = "2026.1")
@Component
final class ReportDateDiffers implements Check {
    private static final String UNTIL = "(?:(?:至|-|~|—)" + Dates.DATE + ")?";
    private final OwnTexts texts;

    ReportDateDiffers(OwnTexts texts) {
        this.texts = texts;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Algorithm algorithm = filing.algorithm();
        Set<LocalDate> online = new HashSet<>(days(algorithm.onlineDate()));
        filing.products().forEach(product -> online.addAll(days(product.onlineOn())));
        Map<String, Set<LocalDate>> expected = new LinkedHashMap<>();
        expected.put("自评估(?:时间|日期)", days(algorithm.selfAssessedOn()));
        expected.put("报告(?:撰写|编制|完成)(?:时间|日期)", days(algorithm.reportWrittenOn()));
        expected.put("算法上线情况(?::|为)?已上线,?\\(?(?:上线)?(?:时间|日期)?", days(algorithm.onlineDate()));
        expected.put("(?<!算法上线情况.{0,8})上线(?:时间|日期)", online);
        expected.put(
                "伦理(?:审查)?委员会(?:已)?于(?=[^,。;]{0,12}(?:完成|召开|开会|出具|通过|审议))",
                days(algorithm.ethicsReview().date()));
        for (Sheet sheet : texts.sheets(filing, List.of("self-assessment-report", "public-content"))) {
            expected.forEach((label, days) -> compare(sheet, label, days, findings));
        }
    }

    private static void compare(Sheet sheet, String label, Set<LocalDate> expected, Findings findings) {
        Matcher stated =
                Pattern.compile(label + "(?::|为|是)?" + Dates.DATE + UNTIL).matcher(sheet.flat());
        while (stated.find() && !expected.isEmpty()) {
            LocalDate first = Dates.of(stated).orElse(null);
            LocalDate last =
                    stated.group(4) == null ? first : Dates.of(stated, 4).orElse(first);
            if (first != null && last != null && !expected.contains(first) && !expected.contains(last)) {
                sheet.in(findings)
                        .report(
                                first,
                                sheet.label(),
                                first,
                                expected.stream()
                                        .sorted()
                                        .map(LocalDate::toString)
                                        .collect(Collectors.joining("、")));
                return;
            }
        }
    }

    private static Set<LocalDate> days(@Nullable LocalDate day) {
        return day == null ? Set.of() : Set.of(day);
    }
}
