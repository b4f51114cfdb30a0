package io.beianflow.person.cli;

import io.beianflow.person.Keyset;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code keyset create} and {@code keyset rotate}: make the secret for {@code BEIANFLOW_PERSON_KEYSET}. The keyset goes to standard output
 * alone; needs no database.
 */
@Command(
        name = KeysetCommand.NAME,
        description = "生成或轮换个人信息加密密钥。Makes or rotates the keys that seal personal data.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "create | rotate")
public final class KeysetCommand {
    public static final String NAME = "keyset";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final BufferedReader in;

    KeysetCommand(BufferedReader in) {
        this.in = in;
    }

    /** Runs on the process's own streams and returns the exit code: 0, or 2 for a wrong call. */
    public static int run(String... arguments) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return commandLine(in).execute(arguments);
    }

    static CommandLine commandLine(BufferedReader in) {
        return new CommandLine(new KeysetCommand(in));
    }

    @Command(description = "新建一个密钥集。A keyset with one fresh key.")
    int create() {
        out().println(Keyset.fresh().base64());
        return CommandLine.ExitCode.OK;
    }

    @Command(
            description = "从标准输入读取现有密钥集，加入新的主密钥；旧数据仍可读取。"
                    + "Reads the keyset from standard input and adds a new primary key; old data stays readable.")
    int rotate() throws IOException {
        String current = in.readLine();
        if (current == null || current.isBlank()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "标准输入中没有密钥集。No keyset on standard input: echo \"$BEIANFLOW_PERSON_KEYSET\" | … keyset rotate");
        }
        out().println(rotated(current));
        return CommandLine.ExitCode.OK;
    }

    private String rotated(String current) {
        try {
            return Keyset.parse(current).rotated().base64();
        } catch (IllegalArgumentException unreadable) {
            throw new CommandLine.ParameterException(spec.commandLine(), unreadable.getMessage());
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
