package io.beianflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.NodeTools.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person can read the drawings: nothing overlaps, no text is cut, no lines cross. Runs where Chromium is installed. */
@ExtendWith(SaysWhatIsSkipped.class)
class DiagramDrawingTest {
    @BeforeEach
    void requireTools() throws Exception {
        NodeTools.require("the drawings are not looked at");
    }

    @Test
    void hasNoDrawingFaults() throws Exception {
        SaysWhatIsSkipped.unless(
                System.getenv("CHROMIUM") != null
                        || Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                                .anyMatch(NodeTools::isInstalled),
                "Chromium is not installed: the drawings are not looked at");

        Ran check = NodeTools.node("docs/diagrams/draw.mjs", "--check");

        assertThat(check.output()).endsWith(" diagrams, 0 drawing faults\n");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void knowsADrawingFaultWhenItSeesOne() throws Exception {
        Ran tests = NodeTools.node("--test", "docs/diagrams/faults.test.mjs");

        assertThat(tests.exitCode()).as(tests.output()).isZero();
        assertThat(tests.output()).contains("fail 0");
    }

    @Test
    void hasAPictureOfEveryDiagram() throws Exception {
        try (Stream<Path> diagrams = Files.list(Path.of("processes"))) {
            assertThat(diagrams.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".bpmn"))
                            .map(name -> Path.of("docs", "diagrams", name.replace(".bpmn", ".png"))))
                    .allSatisfy(picture -> assertThat(picture).exists());
        }
    }
}
