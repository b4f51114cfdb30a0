package io.beianflow.person.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.person.Keyset;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class KeysetCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void makesAKeysetThatTheSettingAccepts() {
        assertThat(run("", "create")).isZero();

        assertThat(Keyset.parse(out.toString())).isNotNull();
    }

    @Test
    void addsAKeyToTheKeysetItReads() {
        String old = Keyset.fresh().base64();

        assertThat(run(old + "\n", "rotate")).isZero();

        assertThat(Keyset.parse(out.toString()).base64()).hasSizeGreaterThan(old.length());
    }

    @Test
    void saysWhatIsMissingAndQuotesNoSecret() {
        assertThat(run("", "rotate")).isEqualTo(2);
        assertThat(run("c2VjcmV0\n", "rotate")).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("standard input", "beianflow.person.keyset")
                .doesNotContain("c2VjcmV0");
    }

    private int run(String input, String... arguments) {
        CommandLine command = KeysetCommand.commandLine(new BufferedReader(new StringReader(input)));
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
