package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "officer-term-differs-in-document",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S1；S2：各材料的任职期限一致",
        since = "2026.1")
@Component
final class OfficerTermDiffersInDocument extends StatedValue {
    private static final Pattern TERM = Pattern.compile("任职(?:期限|时间|起止时间|日期)(?::|为|自)*" + Dates.DATE);

    OfficerTermDiffersInDocument(OwnTexts texts) {
        super(texts);
    }

    /** Employment proof and the officer's letter are compared with each other (RJ-053). */
    @Override
    boolean looksAt(Sheet sheet) {
        return sheet.isOf("responsibility-statement") || sheet.isOf("self-assessment-report");
    }

    @Override
    @Nullable
    String expected(FilingPackage filing) {
        return Objects.toString(filing.subject().securityOfficer().employedFrom(), null);
    }

    @Override
    List<String> stated(Sheet sheet, String expected, FilingPackage filing) {
        return TERM.matcher(sheet.flat())
                .results()
                .flatMap(found -> Dates.of(found).stream())
                .map(LocalDate::toString)
                .filter(day -> !day.equals(expected))
                .toList();
    }
}
