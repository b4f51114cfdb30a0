package io.beianflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The diagrams pass bpmnlint with the rules of {@code .bpmnlintrc}; runs where Node.js and npm are installed. */
@ExtendWith(SaysWhatIsSkipped.class)
class BpmnLintTest {
    private static final Path LINTER = Path.of("node_modules/bpmnlint/bin/bpmnlint.js");

    @Test
    void findsNothingInTheDiagrams() throws Exception {
        requireLinter();

        Ran lint = lint("processes/*.bpmn");

        assertThat(lint.output).isBlank();
        assertThat(lint.exitCode).isZero();
    }

    @Test
    void reportsADiagramThatIsWrong() throws Exception {
        requireLinter();
        Path wrong = Files.createTempFile(Path.of("target"), "wrong", ".bpmn");
        Files.writeString(wrong, """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
                  <process id="p" isExecutable="true"><startEvent id="s" /></process>
                </definitions>
                """);

        Ran lint = lint(wrong.toString());

        assertThat(lint.exitCode).isNotZero();
        assertThat(lint.output).contains("end-event-required");
    }

    private static Ran lint(String diagrams) throws Exception {
        return run(List.of("node", LINTER.toString(), diagrams));
    }

    private static void requireLinter() throws Exception {
        SaysWhatIsSkipped.unless(isInstalled("node"), "Node.js is not installed: the diagrams are not linted");
        if (!isStale()) {
            return;
        }
        SaysWhatIsSkipped.unless(isInstalled(npm()), "npm is not installed: the diagrams are not linted");
        Ran installed = run(List.of(npm(), "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
        SaysWhatIsSkipped.unless(
                installed.exitCode == 0,
                "npm cannot install bpmnlint: the diagrams are not linted" + System.lineSeparator() + installed.output);
    }

    private static boolean isStale() throws IOException {
        Path installed = Path.of("node_modules/.package-lock.json");
        return !Files.exists(LINTER)
                || !Files.exists(installed)
                || Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(Path.of("package-lock.json")))
                        < 0;
    }

    private static boolean isInstalled(String program) {
        try {
            return run(List.of(program, "--version")).exitCode == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String npm() {
        return File.separatorChar == '\\' ? "npm.cmd" : "npm";
    }

    private static Ran run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }

    private record Ran(int exitCode, String output) {}
}
