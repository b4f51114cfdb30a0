package io.beianflow.check.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as letters write it: 2024年6月3日, 2024.6.3, 2024-06, 二〇二四年六月.
 *
 * @param day the first of the month when only a month is written
 * @param exact whether the day is written
 * @param start where it begins in the text, end behind its last character
 */
record WrittenDate(LocalDate day, boolean exact, int start, int end) {
    static final String PATTERN =
            "(?:\\d{4}[年./-]\\d{1,2}(?:[月./-]\\d{1,2}日?|月)?|[一二三四五六七八九〇○零]{4}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)";
    private static final Pattern DATE = Pattern.compile(PATTERN);
    private static final String DIGITS = "零一二三四五六七八九";

    static List<WrittenDate> in(String plain) {
        List<WrittenDate> dates = new ArrayList<>();
        Matcher date = DATE.matcher(plain);
        while (date.find()) {
            WrittenDate written = read(date.group(), date.start(), date.end());
            if (written != null) {
                dates.add(written);
            }
        }
        return dates;
    }

    boolean sameAs(WrittenDate other) {
        return (exact && other.exact)
                ? day.equals(other.day)
                : YearMonth.from(day).equals(YearMonth.from(other.day));
    }

    private static @Nullable WrittenDate read(String text, int start, int end) {
        String[] parts = text.split("[年月日./-]", -1);
        try {
            int year = Character.isDigit(text.charAt(0)) ? Integer.parseInt(parts[0]) : digits(parts[0]);
            boolean exact = parts.length > 2 && !parts[2].isEmpty();
            LocalDate day = LocalDate.of(year, number(parts[1]), exact ? number(parts[2]) : 1);
            return new WrittenDate(day, exact, start, end);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int digits(String year) {
        int value = 0;
        for (char c : year.replaceAll("[〇○]", "零").toCharArray()) {
            value = value * 10 + DIGITS.indexOf(c);
        }
        return value;
    }

    /** 1 to 31 in either script. */
    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(text.charAt(0));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
        return tens * 10 + (ten + 1 < text.length() ? DIGITS.indexOf(text.charAt(ten + 1)) : 0);
    }
}
