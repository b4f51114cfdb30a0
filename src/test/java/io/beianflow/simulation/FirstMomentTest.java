package io.beianflow.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.beianflow.DatabaseTest;
import io.beianflow.audit.Trail;
import io.beianflow.platform.StartRefused;
import io.beianflow.process.SimulatedClock;
import io.beianflow.process.Stepped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstMomentTest extends DatabaseTest {
    private final Trail trail = mock();
    private final Hand hand = new Hand();
    private OneNode alone;

    @BeforeEach
    void begin() throws SQLException {
        jdbc.sql("delete from filing.simulated_clock").update();
        given(trail.lastAt()).willReturn(Optional.empty());
        alone = new OneNode(dataSource);
        alone.afterPropertiesSet();
    }

    @AfterEach
    void end() throws SQLException {
        alone.destroy();
    }

    @Test
    void beginsAtNineOfTheDayAskedFor() {
        assertThat(first("2026-01-05")).isEqualTo("2026-01-05T01:00:00Z");
    }

    @Test
    void goesOnWhereItStood() {
        first("2026-01-05");
        new KeptMoment(jdbc).keep(Instant.parse("2026-03-01T00:00:00Z"));

        assertThat(first("2026-01-05")).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(first("")).isEqualTo("2026-03-01T00:00:00Z");
    }

    @Test
    void neverBeginsBeforeWhatIsRecorded() {
        given(trail.lastAt()).willReturn(Optional.of(Instant.parse("2026-02-01T00:00:00.000001Z")));

        assertThat(first("2026-01-05")).isEqualTo("2026-02-01T00:00:00.001Z");
    }

    @Test
    void beginsAtTheMachinesTimeWhenNothingIsAskedFor() {
        Instant before = Instant.now().minusSeconds(2);

        assertThat(first("")).isBetween(before, Instant.now());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "1999-12-31", "2100-01-01", "2026-02-30"})
    void refusesToStartOnNonsense(String start) {
        assertThatThrownBy(() -> first(start))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("simulation-start")
                .hasMessageContaining(start);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-05, 2026-02-04T16:00:00Z",
        "2026-02-05T09:30, 2026-02-05T01:30:00Z",
        "2026-02-05T09:30:00.5, 2026-02-05T01:30:00.500Z",
        "2026-02-05T09:30:00+08:00, 2026-02-05T01:30:00Z",
        "2026-02-05T09:30Z, 2026-02-05T09:30:00Z",
        "' 2026-02-05 ', 2026-02-04T16:00:00Z"
    })
    void readsMomentsInShanghai(String text, Instant moment) {
        assertThat(Moments.read(text, LocalTime.MIDNIGHT)).hasValue(moment);
    }

    @Test
    void refusesASecondNodeAndOneWithTheRealTime() throws SQLException {
        OneNode second = new OneNode(dataSource);

        assertThatThrownBy(second::afterPropertiesSet)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("simulation-second-node");
        assertThatThrownBy(() -> new NoOtherTime(jdbc).afterPropertiesSet())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("simulation-beside");

        alone.destroy();
        new NoOtherTime(jdbc).afterPropertiesSet();
        alone = new OneNode(dataSource);
        alone.afterPropertiesSet();
    }

    private Instant first(String start) {
        new FirstMoment(alone, hand, new KeptMoment(jdbc), trail, start).afterPropertiesSet();
        return hand.stands;
    }

    private static final class Hand implements SimulatedClock {
        private Instant stands = Instant.EPOCH;

        @Override
        public Instant now() {
            return stands;
        }

        @Override
        public void begin(Instant first) {
            stands = first;
        }

        @Override
        public Stepped forward(Instant to) {
            stands = to;
            return new Stepped(List.of(), List.of());
        }
    }
}
