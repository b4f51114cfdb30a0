package io.beianflow.check.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last day of a printed term, such as {@code 2019.05.20-2039.05.20} or {@code 2019年5月20日至2039年5月19日}. */
final class PrintedTerm {
    private static final Pattern TERM = Pattern.compile("((?:19|20)\\d{2})[年./-]?(\\d{1,2})[月./-]?(\\d{1,2})日?");
    private static final Pattern OPEN = Pattern.compile("长期|永久|无固定期限|不约定期限|无限期");
    /** 至 in front of the only day. */
    private static final Pattern ONLY_END = Pattern.compile("^(?:至|截至|到)");

    private static final float CERTAIN = 0.8f;

    private PrintedTerm() {}

    /** Empty when it has no end, when only its first day is there, or when a digit is doubtful. */
    static Optional<LocalDate> lastDay(List<Printed> ways) {
        for (Printed way : ways) {
            Optional<LocalDate> day = lastDay(way);
            if (day.isPresent() || OPEN.matcher(way.text()).find()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> lastDay(Printed print) {
        String text = print.text();
        List<LocalDate> days = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        while (matcher.find()) {
            if (print.part(matcher.start(), matcher.end()).least() < CERTAIN) {
                return Optional.empty();
            }
            try {
                days.add(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
            } catch (DateTimeException misread) {
                return Optional.empty();
            }
        }
        boolean term = days.size() == 2 && days.get(0).isBefore(days.get(1));
        boolean end = days.size() == 1 && ONLY_END.matcher(text).find();
        return term || end ? Optional.of(days.get(days.size() - 1)) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
