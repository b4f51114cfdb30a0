package io.beianflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.NodeTools.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The diagrams pass bpmnlint with the rules of {@code .bpmnlintrc}; runs where Node.js and npm are installed. */
@ExtendWith(SaysWhatIsSkipped.class)
class BpmnLintTest {
    @BeforeEach
    void requireTools() throws Exception {
        NodeTools.require("the diagrams are not linted");
    }

    @Test
    void findsNothingInTheDiagrams() throws Exception {
        Ran lint = NodeTools.node(NodeTools.LINTER.toString(), "processes/*.bpmn");

        assertThat(lint.output()).isBlank();
        assertThat(lint.exitCode()).isZero();
    }

    @Test
    void reportsADiagramThatIsWrong() throws Exception {
        Path wrong = Files.createTempFile(Path.of("target"), "wrong", ".bpmn");
        Files.writeString(wrong, """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
                  <process id="p" isExecutable="true"><startEvent id="s" /></process>
                </definitions>
                """);

        Ran lint = NodeTools.node(NodeTools.LINTER.toString(), wrong.toString());

        assertThat(lint.exitCode()).isNotZero();
        assertThat(lint.output()).contains("end-event-required");
    }
}
