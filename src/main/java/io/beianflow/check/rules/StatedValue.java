package io.beianflow.check.rules;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.intake.FilingPackage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what documents state with what the form says; a value that differs is reported once for each document. */
abstract class StatedValue implements Check {
    private final OwnTexts texts;

    StatedValue(OwnTexts texts) {
        this.texts = texts;
    }

    @Override
    public final void inspect(FilingPackage filing, Findings findings) {
        String expected = expected(filing);
        if (expected == null || Fields.saysNothing(expected)) {
            return;
        }
        Set<List<Object>> reported = new HashSet<>();
        for (Sheet sheet : texts.sheets(filing)) {
            if (!looksAt(sheet)) {
                continue;
            }
            for (String stated : stated(sheet, expected, filing)) {
                if (reported.add(List.of(sheet.position(), stated))) {
                    sheet.in(findings).report(stated, sheet.label(), stated, expected);
                }
            }
        }
    }

    /** What the form says; null when it says nothing. */
    abstract @Nullable String expected(FilingPackage filing);

    boolean looksAt(Sheet sheet) {
        return true;
    }

    /** The values on a page that differ from the expected one. */
    abstract List<String> stated(Sheet sheet, String expected, FilingPackage filing);
}
