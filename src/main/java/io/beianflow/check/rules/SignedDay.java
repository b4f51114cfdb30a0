package io.beianflow.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date a document is signed with: the last line that is a date and nothing else. */
record SignedDay(Sheet sheet, LocalDate day) {
    private static final Pattern LINE = Pattern.compile(
            "(?m)^(?:(?:签署|落款|承诺|出具)?(?:日期|时间):)?((?:19|20)\\d{2}) ?[年./-] ?(\\d{1,2}) ?[月./-] ?(\\d{1,2}) ?日?$");

    static List<SignedDay> in(Collection<List<Sheet>> documents) {
        List<SignedDay> signed = new ArrayList<>();
        documents.forEach(document -> {
            SignedDay last = last(document);
            if (last != null) {
                signed.add(last);
            }
        });
        return signed;
    }

    private static @Nullable SignedDay last(List<Sheet> document) {
        SignedDay last = null;
        for (Sheet sheet : document) {
            Matcher line = LINE.matcher(sheet.lines());
            while (line.find()) {
                LocalDate day = Dates.of(line).orElse(null);
                last = day == null ? last : new SignedDay(sheet, day);
            }
        }
        return last;
    }
}
