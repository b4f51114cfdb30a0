package io.beianflow.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {
    @Test
    void acceptsTheStandardsOwnExample() {
        Uscc uscc = Uscc.parse("91350100M000100Y43").orElseThrow();

        assertThat(uscc.isConsistent()).isTrue();
        assertThat(uscc.isOrganisationCodeConsistent()).isTrue();
        assertThat(uscc.authority()).isEqualTo('9');
        assertThat(uscc.institutionClass()).isEqualTo('1');
        assertThat(uscc.division()).isEqualTo("350100");
        assertThat(uscc.organisationCode()).isEqualTo("M000100Y4");
    }

    @Test
    void namesTheCheckCharacterItExpects() {
        Uscc uscc = Uscc.parse("91350100M000100Y44").orElseThrow();

        assertThat(uscc.isConsistent()).isFalse();
        assertThat(uscc.expectedCheckCharacter()).isEqualTo('3');
        assertThat(uscc.checkCharacter()).isEqualTo('4');
    }

    @Test
    void tellsAWrongOrganisationCodeFromAWrongCreditCode() {
        Uscc uscc = Uscc.parse("91350100M000100Y5A").orElseThrow();

        assertThat(uscc.isOrganisationCodeConsistent()).isFalse();
        assertThat(uscc.expectedOrganisationCheckCharacter()).isEqualTo('4');
        assertThat(uscc.organisationCheckCharacter()).isEqualTo('5');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" 91350100m000100y43 ", "9135 0100 M000 100Y 43", "９１３５０１００Ｍ０００１００Ｙ４３", "91350100　M000100Y43"})
    void looksAtHalfWidthCapitalsWithoutSpaces(String written) {
        assertThat(Uscc.parse(written)).map(Uscc::value).contains("91350100M000100Y43");
    }

    /** I and O are never taken for 1 and 0; Z is no letter of the alphabet. */
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "91350100M000100Y4Z",
                "9I350100M000100Y43",
                "9135O100M000100Y43",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100M000100Y4-",
                "统一社会信用代码统一社会信用代码统一"
            })
    void leavesAnyOtherShapeUnread(String written) {
        assertThat(Uscc.parse(written)).isEmpty();
    }

    /** Every remainder of the sum from 0 to 30 has its character; 0 maps to '0'. */
    @ParameterizedTest
    @CsvSource({"00000000000000000,0", "10000000000000000,Y", "20000000000000000,X", "01000000000000000,W"})
    void computesTheCheckCharacter(String first17, char expected) {
        assertThat(Uscc.parse(first17 + "0").orElseThrow().expectedCheckCharacter())
                .isEqualTo(expected);
    }

    @Test
    void findsEverySingleWrongCharacter() {
        String right = "91350100M000100Y43";

        for (int position = 0; position < 18; position++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (other != right.charAt(position)) {
                    String wrong = right.substring(0, position) + other + right.substring(position + 1);
                    assertThat(Uscc.parse(wrong).orElseThrow().isConsistent())
                            .as(wrong)
                            .isFalse();
                }
            }
        }
    }
}
