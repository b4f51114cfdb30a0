package io.beianflow.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {
    private static final String EXAMPLE = "11010519491231002X";

    @Test
    void acceptsTheExampleOfTheLiterature() {
        ResidentId id = ResidentId.parse(EXAMPLE).orElseThrow();

        assertThat(id.isConsistent()).isTrue();
        assertThat(id.birthDate()).contains(LocalDate.of(1949, 12, 31));
    }

    @Test
    void namesTheCheckCharacterItExpects() {
        ResidentId id = ResidentId.parse("110105194912310021").orElseThrow();

        assertThat(id.isConsistent()).isFalse();
        assertThat(id.expectedCheckCharacter()).isEqualTo('X');
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002x", " 110105 19491231 002X ", "１１０１０５１９４９１２３１００２Ｘ"})
    void looksAtHalfWidthCapitalsWithoutSpaces(String written) {
        assertThat(ResidentId.parse(written)).map(ResidentId::value).contains(EXAMPLE);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"110105491231002", "1101051949123100X2", "11010519491231002Y", "110105194912310020X"})
    void leavesAnyOtherShapeUnread(String written) {
        assertThat(ResidentId.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194902300021", "110105194913010021", "110105194900010021", "110105202302290021"})
    void knowsThatABirthDateDoesNotExist(String written) {
        ResidentId id = ResidentId.parse(written).orElseThrow();

        assertThat(id.birthDate()).isEmpty();
        assertThat(id.isAdultOn(LocalDate.of(2026, 11, 23))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "20081123, 2026-11-22, 17, false",
        "20081123, 2026-11-23, 18, true",
        "19260101, 2026-12-31, 100, true",
        "19260101, 2027-01-01, 101, false",
        "20270101, 2026-11-23, -1, false"
    })
    void countsWholeYears(String born, LocalDate day, int age, boolean adult) {
        ResidentId id = ResidentId.parse("110105" + born + "0021").orElseThrow();

        assertThat(id.ageOn(day)).contains(age);
        assertThat(id.isAdultOn(day)).isEqualTo(adult);
    }

    @Test
    void showsTenCharactersAtMost() {
        ResidentId id = ResidentId.parse(EXAMPLE).orElseThrow();

        assertThat(id.masked()).isEqualTo("110105********002X");
        assertThat(id).hasToString("110105********002X");
    }
}
