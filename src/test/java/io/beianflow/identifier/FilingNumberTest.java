package io.beianflow.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class FilingNumberTest {
    @Test
    void readsTheParts() {
        FilingNumber number = FilingNumber.parse("网信算备110108823483901230031号").orElseThrow();

        assertThat(number.division()).isEqualTo("110108");
        assertThat(number.subjectNumber()).isEqualTo("8234839");
        assertThat(number.category()).isEqualTo("01");
        assertThat(number.year()).isEqualTo(2023);
        assertThat(number.runningNumber()).isEqualTo("003");
        assertThat(number.checkDigit()).isEqualTo('1');
        assertThat(number.isConsistent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "网信算备110108823483901230031号, 01",
        "网信算备330110507206401230035号, 01",
        "网信算备110108970550101240011号, 01",
        "网信算备440305295988701230071号, 01",
        "网信算备110108823483902220017号, 02",
        "网信算备110108645502803220017号, 03",
        "网信算备110108645502804220013号, 04",
        "网信算备110108224236605220011号, 05",
        "网信算备110108224236606220017号, 06"
    })
    void acceptsPublicNumbers(String written, String category) {
        FilingNumber number = FilingNumber.parse(written).orElseThrow();

        assertThat(number.isConsistent()).isTrue();
        assertThat(number.category()).isEqualTo(category);
        assertThat(number.canonical()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110108823483901230031",
                "网信算备110108823483901230031",
                "110108823483901230031号",
                "网信算备:110108823483901230031号",
                "网信算备：110108823483901230031号",
                "网信算备 110108823483901230031 号",
                " 网信算备： 1101 0882 3483 9012 3003 1 号",
                "网信算备１１０１０８８２３４８３９０１２３００３１号"
            })
    void storesOneForm(String written) {
        assertThat(FilingNumber.parse(written)).map(FilingNumber::canonical).contains("网信算备110108823483901230031号");
    }

    /** The rule of the digit is not official: a number that breaks it is read, even with a digit that never occurs. */
    @ParameterizedTest
    @ValueSource(strings = {"网信算备110108823483901230033号", "网信算备110108823483901230032号"})
    void doubtsACheckDigitWithoutRefusingTheNumber(String written) {
        FilingNumber number = FilingNumber.parse(written).orElseThrow();

        assertThat(number.isConsistent()).isFalse();
        assertThat(number.expectedCheckDigit()).isEqualTo('1');
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "网信算备11010882348390123003号",
                "网信算备1101088234839012300311号",
                "网信算备110108823483907230031号",
                "网信算备110108823483900230031号",
                "网信备110108823483901230031号",
                "Beijing-YunQue-20230821",
                "京ICP备14042428号"
            })
    void leavesAnyOtherShapeUnread(String written) {
        assertThat(FilingNumber.parse(written)).isEmpty();
    }
}
