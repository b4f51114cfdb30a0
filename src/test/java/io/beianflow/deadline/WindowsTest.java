package io.beianflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WindowsTest {
    private final Windows windows = new Windows(new ShippedTables());

    @ParameterizedTest
    @CsvSource({
        "subject-review, regulator, 5, 7, 10",
        "first-review, regulator, , 7, 10",
        "second-review, regulator, 10, 10, 14",
        "statutory-decision, regulator, , , 30",
        "correction-response, us, , , 5",
        "first-filing, us, , , 10",
        "change-filing, us, , , 10",
        "cancellation-filing, us, , , 20",
        "cross-review, us, , , 5",
        "placement, us, , , 5"
    })
    void runAsTheContractSays(String clock, String party, Integer earliest, Integer expected, int latest) {
        assertThat(windows.of(ClockKind.of(clock))).isEqualTo(new Window(Party.of(party), earliest, expected, latest));
    }

    @ParameterizedTest
    @EnumSource
    void areKnownForEveryClock(ClockKind kind) {
        assertThat(windows.of(kind).latest()).isPositive();
    }

    @Test
    void refuseATableWithoutTheClock() {
        Windows empty = new Windows((key, inputs) -> List.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> empty.of(ClockKind.PLACEMENT))
                .withMessage("Decision table review-windows has 0 rows for clock placement, must have 1");
    }

    @Test
    void refuseATableWithoutALastDay() {
        Windows half = new Windows((key, inputs) -> List.of(Map.of("party", "us")));

        assertThatIllegalStateException()
                .isThrownBy(() -> half.of(ClockKind.PLACEMENT))
                .withMessageContaining("must give party and latest for clock placement");
    }
}
