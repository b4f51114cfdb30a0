package io.beianflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.beianflow.process.HouseTasks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams keep the rules of section 3 of the style page, and each rule notices when one does not. */
@ExtendWith(SaysWhatIsSkipped.class)
class DiagramsTest {
    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final String PLAIN = plain();

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void keepsEveryRule(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            assertThat(faults(file.getFileName().toString(), Bpmn.readModelFromStream(content)))
                    .isEmpty();
        }
    }

    @Test
    void shipsTheProcessesOfTheContract() throws IOException {
        assertThat(shippedFiles().map(file -> file.getFileName().toString()))
                .contains(
                        "algorithm-filing.bpmn",
                        "material-preparation.bpmn",
                        "subject-filing.bpmn",
                        "algorithm-review.bpmn",
                        "correction-response.bpmn",
                        "publication.bpmn");
    }

    @Test
    void hasAPageForEveryUserTask() throws IOException {
        SaysWhatIsSkipped.unless(
                Files.isDirectory(FORMS), "there is no folder forms: the task pages are not looked for");

        assertThat(shippedFiles()
                        .flatMap(DiagramsTest::userTasks)
                        .filter(task -> !HouseTasks.keys().contains(task))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(FORMS.resolve(task + ".html")).isNotEmptyFile());
    }

    @Test
    void findsNoFaultInAPlainDiagram() {
        assertThat(faults("plain-filing.bpmn", parse(PLAIN))).isEmpty();
    }

    /** Breaks the plain diagram in one place and expects one rule to say so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            process id="plain-filing"                  | process id="other-filing"                     | must be the process id 'other-filing.bpmn'
            </bpmn:process>                            | </bpmn:process><bpmn:process id="second" />   | the file holds 2 processes, must be one
            isExecutable="true"                        | isExecutable="false"                          | the process is not executable
            P1830D                                     | P5Y                                           | historyTimeToLive is 'P5Y', must be days
            camunda:historyTimeToLive="P1830D"         |                                               | historyTimeToLive is 'null', must be days
            run-checks                                 | runChecks                                     | 'runChecks' must be kebab-case
            gateway-blocked                            | is-blocked                                    | 'is-blocked' must begin with 'gateway-'
            start-filing                               | begin-filing                                  | 'begin-filing' must begin with 'start-'
            end-filed                                  | filed                                         | 'filed' must begin with 'end-'
            timer-late                                 | too-late                                      | 'too-late' must begin with 'timer-'
            name="平台备案"                             | name="filing"                                 | 'plain-filing' needs a label in Chinese, is 'filing'
            name="本公司"                               | name="us"                                     | 'company' needs a label in Chinese, is 'us'
            name="各责任部门"                           |                                               | 'lane-owners' needs a label in Chinese, is 'null'
            name="检查"                                 | name="check"                                  | 'run-checks' needs a label in Chinese, is 'check'
            name="过期未办"                             |                                               | 'timer-late' needs a label in Chinese, is 'null'
            name="办结"                                 | name=""                                       | 'end-filed' needs a label in Chinese, is 'null'
            name="否"                                   |                                               | 'flow-gateway-blocked-to-choose-reviewers' needs a label
            name="有问题？"                             | name="检查结果"                                | 'gateway-blocked' must ask a question
            ${runChecksDelegate}                       | ${checkDelegate}                              | 'run-checks' calls ${checkDelegate}, must be ${runChecksDelegate}
            ${remindDelegate}                          | ${remindLateDelegate}                         | 'remind-late' calls ${remindLateDelegate}, must be ${remindDelegate}
            ${escalateDelegate}                        | ${escalateLateDelegate}                       | 'escalate-late' calls ${escalateLateDelegate}, must be ${escalateDelegate}
            ${chooseReviewersDelegate}                 | ${reviewers}                                  | 'choose-reviewers' calls ${reviewers}, must be ${chooseReviewersDelegate}
            delegateExpression="${runChecksDelegate}"  | expression="${checks.run()}"                  | 'run-checks' must have a delegate expression only
            delegateExpression="${chooseReviewersDelegate}" | decisionRef="reviewers"                  | 'choose-reviewers' must have a delegate expression only
            camunda:asyncBefore="true"                 |                                               | 'run-checks' needs a save point before it
            R3/PT10S                                   | often                                         | 'run-checks' needs a retry cycle
            <bpmn:endEvent id="end-filed"              | <bpmn:scriptTask id="count" /><bpmn:endEvent id="end-filed" | no scripts: 'count'
            xsi:type="bpmn:tFormalExpression">${blocked} | xsi:type="bpmn:tFormalExpression" language="groovy">${blocked} | no scripts: 'flow-gateway-blocked-to-prepare-materials'
            task-forms/prepare-materials               | task-forms/prepare                            | 'prepare-materials' has the form key 'embedded:app:task-forms/prepare'
            camunda:candidateGroups="product"          | camunda:candidateGroups="everyone"            | 'prepare-materials': 'everyone' is no group of ours
            camunda:candidateGroups="product"          | camunda:dueDate="P5D"                         | 'prepare-materials': people and dates are set by the application
            camunda:candidateGroups="product"          | camunda:assignee="li.na"                      | 'prepare-materials': people and dates are set by the application
            calledElement="publication"                | calledElement="unheard-of"                    | 'publish' calls 'unheard-of', which is no process of ours
            camunda:calledElementBinding="latest"      | camunda:calledElementBinding="deployment"     | 'publish' must bind the latest version
            businessKey="#{execution.processBusinessKey}" | source="outcome" target="outcome"          | 'publish' must pass the business key
            source="reviewStage" target="reviewStage"  | variables="all"                               | 'publish' must name the variables it passes
            camunda:asyncAfter="true"                  | camunda:collection="${reviewers}"             | 'cross-review' runs over a collection
            camunda:asyncAfter="true"                  |                                               | 'cross-review' needs an exclusive save point
            camunda:asyncAfter="true"                  | isSequential="true"                           | 'cross-review' must be parallel
            ${reviewCount}                             | 3                                             | 'cross-review' must read its count from one known variable
            ${reviewCount}                             | ${reviewers}                                  | 'cross-review' must read its count from one known variable
            cancelActivity="false"                     | cancelActivity="true"                         | 'timer-late' interrupts
            ${overdueAt}                               | ${late}                                       | 'timer-too-late' must read a date from one known variable
            ${overdueAt}                               | 2026-11-23                                    | 'timer-too-late' must read a date from one known variable
            timeDate                                   | timeDuration                                  | 'timer-late' must read a date from one known variable
            >${blocked}<                               | >${blocked &amp;&amp; approved}<                      | asks ${blocked && approved}, must read one known variable
            >${blocked}<                               | >${verdict == 'blocked'}<                     | asks ${verdict == 'blocked'}, must read one known variable
            default="flow-gateway-blocked-to-choose-reviewers" |                                       | 'flow-gateway-blocked-to-choose-reviewers' must have a condition or be the default
            default="flow-gateway-blocked-to-choose-reviewers" | default="flow-gateway-blocked-to-prepare-materials" | 'flow-gateway-blocked-to-prepare-materials' must have a condition or be the default, and not both
            sourceRef="gateway-blocked"                | sourceRef="run-checks"                        | has a condition but leaves no exclusive gateway
            exclusiveGateway                           | inclusiveGateway                              | 'gateway-blocked' is neither exclusive nor parallel
            targetRef="remind-late"                    | targetRef="choose-reviewers"                  | 'choose-reviewers' has 2 ways in: put a gateway before it
            bpmnElement="run-checks"                   | bpmnElement="end-filed"                       | 'run-checks' is not drawn
            bpmnElement="flow-publish-to-end-filed"    | bpmnElement="flow-cross-review-to-publish"    | 'flow-publish-to-end-filed' is not drawn
            """)
    void noticesOneBrokenRule(String sound, @Nullable String broken, String fault) {
        assertThat(PLAIN).contains(sound);

        List<String> faults =
                faults("plain-filing.bpmn", parse(PLAIN.replace(sound, Objects.requireNonNullElse(broken, ""))));

        assertThat(faults).anySatisfy(found -> assertThat(found).contains(fault));
    }

    private static Stream<Path> shippedFiles() throws IOException {
        try (Stream<Path> files = Files.list(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    private static Stream<String> userTasks(Path file) {
        return Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId);
    }

    private static List<String> faults(String fileName, BpmnModelInstance model) {
        return new DiagramRules(fileName, model, key -> Files.exists(PROCESSES.resolve(key + ".bpmn"))).faults();
    }

    private static BpmnModelInstance parse(String xml) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }

    private static String plain() {
        try (InputStream file = DiagramsTest.class.getResourceAsStream("/plain-filing.bpmn")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
