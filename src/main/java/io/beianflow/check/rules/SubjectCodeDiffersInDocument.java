package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Rule;
import io.beianflow.identifier.Uscc;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "subject-code-differs-in-document",
        reason = "RJ-081",
        severity = BLOCKER,
        target = "/materials/*/file",
        source = "S0；S2：各材料的统一社会信用代码一致",
        since = "2026.1")
@Component
final class SubjectCodeDiffersInDocument extends StatedValue {
    private static final Pattern CODE =
            Pattern.compile("(?:统一社会)?信用代码(?:\\(?证号\\)?)?(?::|为|是)?([0-9A-Z]{18})", Pattern.CASE_INSENSITIVE);

    SubjectCodeDiffersInDocument(OwnTexts texts) {
        super(texts);
    }

    /** A code that is wrong in itself is the business of the rules on the code. */
    @Override
    @Nullable
    String expected(FilingPackage filing) {
        return Uscc.parse(filing.subject().uscc())
                .filter(Uscc::isConsistent)
                .map(Uscc::value)
                .orElse(null);
    }

    @Override
    List<String> stated(Sheet sheet, String expected, FilingPackage filing) {
        return CODE.matcher(sheet.flat())
                .results()
                .map(code -> code.group(1).toUpperCase(Locale.ROOT))
                .filter(stated -> !stated.equals(expected))
                .toList();
    }
}
