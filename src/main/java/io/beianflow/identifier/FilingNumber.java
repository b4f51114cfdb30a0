package io.beianflow.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An algorithm filing number (备案编号) of the right shape: 网信算备 + 21 digits + 号. The authority publishes no grammar; this one is
 * derived from its public lists.
 *
 * <p>The last digit is a check digit whose rule was found by computation only. A number that breaks it has the right shape and is not
 * {@link #isConsistent}: a warning to read it again, never a refusal.
 *
 * @param digits the 21 digits
 */
public record FilingNumber(String digits) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{13}0[1-6][0-9]{6}");
    private static final Pattern WRITTEN = Pattern.compile("(?:网信算备:?)?(" + SHAPE.pattern() + ")号?");
    private static final int[] WEIGHTS = {1, 3, 9, 7};

    public FilingNumber {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("a filing number has 21 digits with a category 01 to 06 at 14 and 15");
        }
    }

    /**
     * Reads it with or without 网信算备 and 号, with spaces, with a colon after 网信算备, in full or half width; empty for null and for any
     * other shape, such as the numbers of generative AI services.
     */
    public static Optional<FilingNumber> parse(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(Normal::form)
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .map(written -> new FilingNumber(written.group(1)));
    }

    /** The form that is stored and displayed. */
    public String canonical() {
        return "网信算备" + digits + "号";
    }

    /** Whether the check digit fits the other twenty. */
    public boolean isConsistent() {
        return checkDigit() == expectedCheckDigit();
    }

    public char checkDigit() {
        return digits.charAt(20);
    }

    public char expectedCheckDigit() {
        int sum = 0;
        for (int i = 0; i < 20; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i % 4];
        }
        return (char) ('0' + (4 * sum + 1) % 10);
    }

    /** Division of the subject, GB/T 2260, usually a district. */
    public String division() {
        return digits.substring(0, 6);
    }

    /** The same for all filings of one subject. */
    public String subjectNumber() {
        return digits.substring(6, 13);
    }

    /** 01 generation, 02 personalised push, 03 ranking, 04 retrieval, 05 filtering, 06 dispatch. */
    public String category() {
        return digits.substring(13, 15);
    }

    /** The year the number was made. */
    public int year() {
        return 2000 + Integer.parseInt(digits.substring(15, 17));
    }

    /** Running number within subject and category. */
    public String runningNumber() {
        return digits.substring(17, 20);
    }

    @Override
    public String toString() {
        return canonical();
    }
}
