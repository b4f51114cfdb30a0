package io.beianflow.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.check.Severity;
import io.beianflow.check.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalOutputTest {
    @Test
    void coloursOnlyAtATerminalThatWantsThem() {
        assertThat(Colours.of(true, Map.of("TERM", "xterm"))).isEqualTo(Colours.ANSI);
        assertThat(Colours.of(true, Map.of("NO_COLOR", "1"))).isEqualTo(Colours.NONE);
        assertThat(Colours.of(true, Map.of("NO_COLOR", ""))).isEqualTo(Colours.ANSI);
        assertThat(Colours.of(true, Map.of("TERM", "dumb"))).isEqualTo(Colours.NONE);
        assertThat(Colours.of(false, Map.of())).isEqualTo(Colours.NONE);
    }

    @Test
    void wrapsTheWordAndNothingElse() {
        assertThat(Colours.ANSI.of(Severity.BLOCKER, "[阻断]")).isEqualTo("\u001b[31m[阻断]\u001b[0m");
        assertThat(Colours.ANSI.of(Verdict.READY, "ok")).isEqualTo("\u001b[1;32mok\u001b[0m");
        assertThat(Colours.NONE.of(Severity.MAJOR, "[重要]")).isEqualTo("[重要]");
    }

    @Test
    void saysHowFarALongRunIs() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        try (Patience patience = Patience.with(
                Duration.ofMillis(20), new PrintStream(said, true, StandardCharsets.UTF_8), done -> done + " of 3")) {
            patience.done(2);
            while (!said.toString(StandardCharsets.UTF_8).contains("2 of 3\n")) {
                Thread.sleep(5);
            }
        }

        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("2 of 3\n");
    }
}
