package io.beianflow.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fault a reviewer would return, without words: those come from {@link ReportTexts} in the reader's language.
 *
 * @param rule id of the rule
 * @param reason entry of the rejection catalogue
 * @param target JSON pointer into the data
 * @param file name of a document, page its page from 1
 * @param value what was found, ID numbers masked
 * @param details fill the rule's message: strings, numbers or {@link Label}s; ID numbers masked
 * @param source article, standard or seed
 * @param gate the step this finding belongs to; {@link Gate#ALL} when none of the three
 */
public record Finding(
        String rule,
        String reason,
        Severity severity,
        @Nullable String target,
        @Nullable String file,
        @Nullable Integer page,
        @Nullable String value,
        List<Object> details,
        String source,
        Gate gate) {
    public Finding {
        details = List.copyOf(details);
    }

    /** Whether this finding keeps a filing from passing the gate. */
    public boolean blocks(Gate passing) {
        return severity == Severity.BLOCKER && gate.stops(passing);
    }
}
