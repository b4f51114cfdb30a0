package io.beianflow.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resident ID number (公民身份号码, GB 11643-1999) of the right shape: 17 digits and a digit or X. Old numbers of 15 digits are not read.
 * Personal data: never log {@link #value}; {@link #toString} is masked.
 *
 * @param value normalised: no spaces, half width, upper case
 */
public record ResidentId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    public ResidentId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a resident ID number has 17 digits and a digit or X");
        }
    }

    /** Normalises, then reads; empty for null and for any other shape. */
    public static Optional<ResidentId> parse(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(Normal::form)
                .filter(number -> SHAPE.matcher(number).matches())
                .map(ResidentId::new);
    }

    /** Whether the check character fits; says nothing of the birth date. */
    public boolean isConsistent() {
        return checkCharacter() == expectedCheckCharacter();
    }

    public char checkCharacter() {
        return value.charAt(17);
    }

    public char expectedCheckCharacter() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (value.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    /** Positions 7 to 14; empty if there is no such day. */
    public Optional<LocalDate> birthDate() {
        try {
            return Optional.of(LocalDate.of(number(6, 10), number(10, 12), number(12, 14)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whole years on that day; negative if born later; empty if the birth date does not exist. */
    public Optional<Integer> ageOn(LocalDate day) {
        return birthDate()
                .map(born -> born.isAfter(day) ? -1 : Period.between(born, day).getYears());
    }

    /** Whether the person was born and is 18 to 100 years old on that day (domain page 6.2). */
    public boolean isAdultOn(LocalDate day) {
        return ageOn(day).filter(age -> age >= 18 && age <= 100).isPresent();
    }

    /** First six and last four characters, the rest as stars: the most that may be shown. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    private int number(int from, int to) {
        return Integer.parseInt(value.substring(from, to));
    }

    @Override
    public String toString() {
        return masked();
    }
}
