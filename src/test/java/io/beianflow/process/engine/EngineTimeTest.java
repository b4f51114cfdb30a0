package io.beianflow.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.beianflow.TestDatabase;
import io.beianflow.process.Stepped;
import io.beianflow.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The real engine on its real clock, with small processes that fail, turn in circles or wait for each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineTimeTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T01:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private ProcessEngine engine;
    private EngineTime time;

    @BeforeAll
    void startTheEngine() {
        ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl)
                ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        settings.setBeans(Map.of(
                "brokenDelegate",
                (JavaDelegate) execution -> {
                    throw new IllegalStateException("the register does not answer");
                },
                "idleDelegate",
                (JavaDelegate) execution -> {}));
        engine = settings.setProcessEngineName("time")
                .setDataSource(database.dataSource())
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE)
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
    }

    @BeforeEach
    void begin() {
        time = new EngineTime(engine.getManagementService(), engine.getRuntimeService(), mock());
        time.begin(MONDAY);
    }

    @AfterEach
    void removeTrials() {
        engine.getRepositoryService().createDeploymentQuery().list().forEach(deployment -> engine.getRepositoryService()
                .deleteDeployment(deployment.getId(), true));
        time.destroy();
    }

    @AfterAll
    void end() {
        engine.close();
        database.drop();
    }

    @Test
    void firesTimersInTheOrderOfTheirDaysAndWhatTheyStartBeforeTheNext() {
        deploy(Bpmn.createExecutableProcess("later")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent("in-two-hours")
                .timerWithDuration("PT2H")
                .serviceTask("after")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${idleDelegate}")
                .endEvent()
                .done());
        deploy(Bpmn.createExecutableProcess("sooner")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent("in-an-hour")
                .timerWithDuration("PT1H")
                .intermediateCatchEvent("in-another-half")
                .timerWithDuration("PT30M")
                .endEvent()
                .done());
        start("later", "F-1");
        start("sooner", "F-3");
        start("sooner", "F-2");

        Stepped stepped = time.forward(MONDAY.plus(Duration.ofHours(2)));

        assertThat(stepped.fired())
                .extracting(step -> step.at() + " " + step.ref() + " " + step.activity())
                .containsExactly(
                        "2026-01-05T02:00:00Z F-2 in-an-hour",
                        "2026-01-05T02:00:00Z F-3 in-an-hour",
                        "2026-01-05T02:30:00Z F-2 in-another-half",
                        "2026-01-05T02:30:00Z F-3 in-another-half",
                        "2026-01-05T03:00:00Z F-1 in-two-hours");
        assertThat(stepped.failed()).isEmpty();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .as("the step after the last timer is done as well")
                .isZero();
        assertThat(time.now()).isEqualTo("2026-01-05T03:00:00Z");
    }

    @Test
    void leavesWhatIsDueLater() {
        deploy(waitingFor("PT1H"));
        start("waiting", "F-1");

        assertThat(time.forward(MONDAY.plus(Duration.ofMinutes(59))).fired()).isEmpty();
        assertThat(time.forward(MONDAY.plus(Duration.ofMinutes(60))).fired()).hasSize(1);
        assertThat(time.forward(MONDAY.plus(Duration.ofMinutes(60))).fired()).isEmpty();
    }

    @Test
    void namesAStepThatFailsUntilItsRetriesAreUsedUp() {
        deploy(Bpmn.createExecutableProcess("broken")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("ask-register")
                .camundaAsyncBefore()
                .camundaFailedJobRetryTimeCycle("R3/PT10S")
                .camundaDelegateExpression("${brokenDelegate}")
                .endEvent()
                .done());
        start("broken", "F-1");

        assertThat(time.forward(MONDAY.plusSeconds(5)).failed())
                .singleElement()
                .extracting(Stepped.Failure::retriesLeft)
                .isEqualTo(2);
        List<Stepped.Failure> failed =
                time.forward(MONDAY.plus(Duration.ofDays(1))).failed();

        assertThat(failed).singleElement().satisfies(failure -> {
            assertThat(failure.step().ref()).isEqualTo("F-1");
            assertThat(failure.step().activity()).isEqualTo("ask-register");
            assertThat(failure.step().at()).isEqualTo(MONDAY.plusSeconds(20));
            assertThat(failure.message()).isEqualTo("the register does not answer");
            assertThat(failure.retriesLeft()).isZero();
        });
        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .activityId("ask-register")
                        .count())
                .isEqualTo(1);
        assertThat(time.forward(MONDAY.plus(Duration.ofDays(2))).failed()).isEmpty();
    }

    @Test
    void stopsAtAProcessThatGoesInACircle() {
        deploy(Bpmn.createExecutableProcess("circle")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent("in-an-hour")
                .timerWithDuration("PT1H")
                .serviceTask("turn")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${idleDelegate}")
                .connectTo("turn")
                .done());
        start("circle", "F-1");

        assertThatThrownBy(() -> time.forward(MONDAY.plus(Duration.ofDays(1))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("simulation-circle");
                    assertThat(refusal.arguments()).containsExactly("circle", "turn");
                });
        assertThat(time.now()).isEqualTo(MONDAY.plus(Duration.ofHours(1)));
    }

    @Test
    void refusesToGoBack() {
        assertThatThrownBy(() -> time.forward(MONDAY.minusMillis(1)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.place()).isEqualTo("/to")));
        assertThat(time.forward(MONDAY).fired()).isEmpty();
    }

    private static BpmnModelInstance waitingFor(String duration) {
        return Bpmn.createExecutableProcess("waiting")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent("wait")
                .timerWithDuration(duration)
                .endEvent()
                .done();
    }

    private void deploy(BpmnModelInstance process) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("process.bpmn", process)
                .deploy();
    }

    private void start(String process, String ref) {
        engine.getRuntimeService().startProcessInstanceByKey(process, ref);
    }
}
