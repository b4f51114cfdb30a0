package io.beianflow.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unified social credit code (统一社会信用代码) of the right shape: 18 characters of the alphabet of GB 32100-2015. Its check characters
 * may still be wrong.
 *
 * @param value normalised: no spaces, half width, upper case
 */
public record Uscc(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{18}");

    /** The organisation code inside uses all letters (GB 11714). */
    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public Uscc {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a credit code has 18 characters of " + ALPHABET);
        }
    }

    /** Normalises, then reads; empty for null and for any other shape. I and O are not taken for 1 and 0. */
    public static Optional<Uscc> parse(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(Uscc::normalise)
                .filter(code -> SHAPE.matcher(code).matches())
                .map(Uscc::new);
    }

    /** Without spaces, in half width and upper case; for showing what was looked at, whatever its shape. */
    public static String normalise(String text) {
        return Normal.form(text);
    }

    /** Whether the alphabet of credit codes has that character; I, O, S, V and Z are not in it. */
    public static boolean allows(char character) {
        return ALPHABET.indexOf(character) >= 0;
    }

    /** Whether the last character fits the other seventeen (GB 32100-2015); if not, the code was mistyped. */
    public boolean isConsistent() {
        return checkCharacter() == expectedCheckCharacter();
    }

    public char checkCharacter() {
        return value.charAt(17);
    }

    public char expectedCheckCharacter() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Whether the organisation code fits its own check character (GB 11714); if not, a warning and no more. */
    public boolean isOrganisationCodeConsistent() {
        return organisationCheckCharacter() == expectedOrganisationCheckCharacter();
    }

    public char organisationCheckCharacter() {
        return value.charAt(16);
    }

    public char expectedOrganisationCheckCharacter() {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_ALPHABET.indexOf(value.charAt(8 + i)) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    /** Position 1, the registering authority: 9 market regulation, 1 staffing office, 5 civil affairs … (登记管理部门代码). */
    public char authority() {
        return value.charAt(0);
    }

    /** Position 2, the class within the authority (机构类别代码). */
    public char institutionClass() {
        return value.charAt(1);
    }

    /** Positions 3 to 8, the division of the registering authority, GB/T 2260 (登记管理机关行政区划码). */
    public String division() {
        return value.substring(2, 8);
    }

    /** Positions 9 to 17 (主体标识码, 组织机构代码). */
    public String organisationCode() {
        return value.substring(8, 17);
    }

    @Override
    public String toString() {
        return value;
    }
}
