package io.beianflow;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The tools of {@code package.json}, installed when a test first needs them. */
final class NodeTools {
    static final Path LINTER = Path.of("node_modules/bpmnlint/bin/bpmnlint.js");

    private NodeTools() {}

    /** Skips the calling test, aloud, where the tools cannot be had; {@code what} says what is then not tested. */
    static void require(String what) throws Exception {
        SaysWhatIsSkipped.unless(isInstalled("node"), "Node.js is not installed: " + what);
        if (!isStale()) {
            return;
        }
        SaysWhatIsSkipped.unless(isInstalled(npm()), "npm is not installed: " + what);
        Ran installed = run(List.of(npm(), "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
        SaysWhatIsSkipped.unless(
                installed.exitCode == 0,
                "npm cannot install the tools: " + what + System.lineSeparator() + installed.output);
    }

    static Ran node(String... arguments) throws Exception {
        return run(Stream.concat(Stream.of("node"), Arrays.stream(arguments)).toList());
    }

    static boolean isInstalled(String program) {
        try {
            return run(List.of(program, "--version")).exitCode == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isStale() throws IOException {
        Path installed = Path.of("node_modules/.package-lock.json");
        return !Files.exists(LINTER)
                || !Files.exists(installed)
                || Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(Path.of("package-lock.json")))
                        < 0;
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

    record Ran(int exitCode, String output) {}
}
