package io.beianflow.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A new version of a diagram moves no date of a filing that is on its way; every process, every boundary timer. */
class MigrationIT extends ProductTest {
    private static final Date ODD = Date.from(Instant.parse("2031-03-04T05:06:07Z"));

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    /**
     * A boundary timer of a file.
     *
     * @param clock the one it belongs to
     * @param arrive brings a filing to where it waits
     */
    record Wait(String process, String timer, String clock, Consumer<Desk> arrive) {
        @Override
        public String toString() {
            return process + " " + timer;
        }
    }

    static List<Wait> waits() {
        return List.of(
                new Wait("material-preparation", "timer-cross-review-overdue", "cross-review", at("cross-review")),
                new Wait(
                        "subject-filing",
                        "timer-subject-review-expected",
                        "subject-review",
                        at("record-subject-decision")),
                new Wait(
                        "subject-filing",
                        "timer-subject-review-overdue",
                        "subject-review",
                        at("record-subject-decision")),
                new Wait(
                        "algorithm-review",
                        "timer-first-review-expected",
                        "first-review",
                        at("record-first-review-decision")),
                new Wait(
                        "algorithm-review",
                        "timer-first-review-overdue",
                        "first-review",
                        at("record-first-review-decision")),
                new Wait(
                        "algorithm-review",
                        "timer-second-review-expected",
                        "second-review",
                        at("record-second-review-decision")),
                new Wait(
                        "algorithm-review",
                        "timer-second-review-overdue",
                        "second-review",
                        at("record-second-review-decision")),
                new Wait(
                        "algorithm-review",
                        "timer-statutory-limit",
                        "statutory-decision",
                        at("record-first-review-decision")),
                new Wait("correction-response", "timer-correction-overdue", "correction-response", desk -> {
                    sentBack(desk);
                    desk.until("respond-to-correction");
                }),
                new Wait("correction-response", "timer-cross-review-overdue", "cross-review", desk -> {
                    sentBack(desk);
                    desk.until("cross-review");
                }),
                new Wait("publication", "timer-placement-overdue", "placement", at("place-filing-number")));
    }

    private static Consumer<Desk> at(String task) {
        return desk -> desk.until(task);
    }

    private static void sentBack(Desk desk) {
        desk.until("record-first-review-decision");
        desk.sendsBack("first-review", "请补充测试报告。");
    }

    /** The other tests of the product share its engine. */
    @AfterEach
    void deployAsShipped() throws IOException {
        for (String process : processes()) {
            deploy(process, diagram(process));
        }
    }

    @Test
    void knowsAWayToEveryBoundaryTimerThereIs() throws IOException {
        Set<String> timers = new TreeSet<>();
        for (String process : processes()) {
            diagram(process).getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(event -> !event.getEventDefinitions().isEmpty())
                    .forEach(event -> timers.add(process + " " + event.getId()));
        }

        assertThat(waits()).extracting(Wait::toString).containsExactlyInAnyOrderElementsOf(timers);
    }

    @ParameterizedTest
    @MethodSource("waits")
    void keepsEveryDate(Wait wait) throws IOException {
        Desk desk = arrive(wait);
        management.setJobDuedate(timerJob(desk, wait.timer()).getId(), ODD);
        Map<String, Object> before = dates(desk);
        int version = version(desk, wait.process());

        int newest = deployChanged(wait.process());
        JsonNode shown = of(desk, post("owner", wait.process(), "migration?dryRun=true"));
        assertThat(version(desk, wait.process()))
                .as("a dry run changes nothing")
                .isEqualTo(version);
        assertThat(dates(desk)).isEqualTo(before);
        JsonNode done = of(desk, post("owner", wait.process(), "migration"));

        assertThat(version(desk, wait.process())).isEqualTo(newest);
        assertThat(dates(desk)).isEqualTo(before);
        assertThat(done).isEqualTo(shown);
        assertThat(done.path("fault").isNull()).isTrue();
        assertThat(done.path("timers"))
                .isNotEmpty()
                .allMatch(timer -> timer.path("source").asText().equals("kept")
                        && timer.path("before").equals(timer.path("after")));
        assertThat(desk.trail())
                .filteredOn(entry -> entry.path("what").asText().equals("process.migrated"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("who").asText()).isEqualTo("owner"));

        setsTimersAsTheClocksSay(desk, wait);
        management.executeJob(timerJob(desk, wait.timer()).getId());
        desk.filing();
        assertThat(timers(desk, wait.timer())).as("it has fired once").isEmpty();
    }

    /** As a calendar that was replaced moves a clock: the variable the diagram reads does not know of it. */
    private void setsTimersAsTheClocksSay(Desk desk, Wait wait) throws IOException {
        Date computed = computed(desk, wait);
        jdbc.sql("""
                update filing.clock set latest_on = latest_on + 3, expected_on = expected_on + 3
                where ref = ? and clock = ? and ended_on is null
                """).params(desk.ref(), wait.clock()).update();
        Date byTheClock = Date.from(computed.toInstant().plus(Duration.ofDays(3)));
        post("owner", wait.process(), "timers");
        assertThat(timerJob(desk, wait.timer()).getDuedate()).isEqualTo(byTheClock);

        deployChanged(wait.process());
        migrateWithNewTriggers(desk, wait.process());
        assertThat(timerJob(desk, wait.timer()).getDuedate())
                .as("the engine has forgotten that the clock was moved")
                .isEqualTo(computed);

        JsonNode shown = of(desk, post("owner", wait.process(), "timers?dryRun=true"));
        assertThat(timerJob(desk, wait.timer()).getDuedate()).isEqualTo(computed);
        JsonNode done = of(desk, post("owner", wait.process(), "timers"));

        assertThat(timerJob(desk, wait.timer()).getDuedate()).isEqualTo(byTheClock);
        assertThat(done).isEqualTo(shown);
        assertThat(post("owner", wait.process(), "timers").path("instances"))
                .as("a second time there is nothing to do")
                .isEmpty();
    }

    @Test
    void leavesWhatACallActivityHasStarted() throws IOException {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        Map<String, Object> before = dates(desk);

        int newest = deployChanged("algorithm-filing");
        post("owner", "algorithm-filing", "migration");

        assertThat(version(desk, "algorithm-filing")).isEqualTo(newest);
        assertThat(dates(desk)).isEqualTo(before);
        desk.untilFiled();
        assertThat(desk.where()).isEqualTo("filed done 1");
    }

    @Test
    void letsARenamedTimerBeDueWhenItsClockSays() throws IOException {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("record-first-review-decision");
        jdbc.sql("update filing.clock set latest_on = '2027-03-01' where ref = ? and clock = 'statutory-decision'")
                .param(desk.ref())
                .update();
        BpmnModelInstance renamed = diagram("algorithm-review");
        renamed.<BoundaryEvent>getModelElementById("timer-statutory-limit").setId("timer-statutory-passed");
        deploy("algorithm-review", renamed);

        JsonNode done = of(desk, post("owner", "algorithm-review", "migration"));

        assertThat(timerJob(desk, "timer-statutory-passed").getDuedate()).isEqualTo("2027-03-02T00:00:00+08:00");
        assertThat(done.path("timers").toString())
                .contains("\"activity\":\"timer-statutory-passed\",\"before\":null", "\"source\":\"clock\"")
                .contains("\"activity\":\"timer-statutory-limit\"");
    }

    @Test
    void leavesAnInstanceWhoseTaskIsGoneWhereItIsAndSaysSo() throws IOException {
        Desk desk = open(SamplePackage.trailRecommendation().withFiledSubject());
        desk.until("sign-off");
        Map<String, Object> before = dates(desk);
        int version = version(desk, "material-preparation");
        BpmnModelInstance without = diagram("material-preparation");
        without.<UserTask>getModelElementById("sign-off").setId("sign-away");
        deploy("material-preparation", without);

        JsonNode answer = post("owner", "material-preparation", "migration");

        assertThat(of(desk, answer).path("fault").asText()).contains("sign-off");
        assertThat(answer.path("remaining").asInt()).isPositive();
        assertThat(version(desk, "material-preparation")).isEqualTo(version);
        assertThat(dates(desk)).isEqualTo(before);
        deployAsShipped();
        desk.until("submit-algorithm");
    }

    @Test
    void isForProcessOwnersAndAdministrators() {
        for (String user : List.of("manager", "product", "officer")) {
            http.post(user, "/api/processes/algorithm-review/migration", Map.of())
                    .expect(403);
            http.post(user, "/api/processes/algorithm-review/timers", Map.of()).expect(403);
        }
        http.post("admin", "/api/processes/algorithm-review/migration?dryRun=true", Map.of())
                .expect(200);
        http.post("owner", "/api/processes/nothing/migration", Map.of()).expect(404);
    }

    private Desk arrive(Wait wait) {
        SamplePackage sample = SamplePackage.trailRecommendation();
        Desk desk = open(wait.process().equals("subject-filing") ? sample : sample.withFiledSubject());
        wait.arrive().accept(desk);
        desk.filing();
        return desk;
    }

    private JsonNode post(String user, String process, String call) {
        return http.post(user, "/api/processes/" + process + "/" + call, Map.of())
                .expect(200);
    }

    private static JsonNode of(Desk desk, JsonNode answer) {
        List<JsonNode> instances = Desk.stream(answer.path("instances"))
                .filter(instance -> instance.path("ref").asText().equals(desk.ref()))
                .toList();
        assertThat(instances).as("%s in %s", desk.ref(), answer).hasSize(1);
        return instances.get(0);
    }

    private List<ProcessInstance> instances(Desk desk) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(desk.ref())
                .list();
    }

    private ProcessInstance instance(Desk desk, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(desk.ref())
                .processDefinitionKey(process)
                .singleResult();
    }

    private int version(Desk desk, String process) {
        return repository
                .getProcessDefinition(instance(desk, process).getProcessDefinitionId())
                .getVersion();
    }

    private List<Job> timers(Desk desk, String timer) {
        return instances(desk).stream()
                .flatMap(
                        instance -> management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(timer)
                                .timers()
                                .list()
                                .stream())
                .toList();
    }

    private Job timerJob(Desk desk, String timer) {
        List<Job> timers = timers(desk, timer);
        assertThat(timers).as(timer).hasSize(1);
        return timers.get(0);
    }

    /** What the diagram reads when it arms the timer. */
    private Date computed(Desk desk, Wait wait) throws IOException {
        String expression = diagram(wait.process())
                .<BoundaryEvent>getModelElementById(wait.timer())
                .getEventDefinitions()
                .iterator()
                .next()
                .getDomElement()
                .getTextContent();
        String variable = expression.strip().replaceAll("[${}]", "");
        return (Date) runtime.getVariable(instance(desk, wait.process()).getId(), variable);
    }

    /** Everything of a filing that has a date. */
    private Map<String, Object> dates(Desk desk) {
        Map<String, Object> dates = new LinkedHashMap<>();
        List<String> timers = new ArrayList<>();
        for (ProcessInstance instance : instances(desk)) {
            management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                    .map(job -> management
                                    .createJobDefinitionQuery()
                                    .jobDefinitionId(job.getJobDefinitionId())
                                    .singleResult()
                                    .getActivityId()
                            + " " + job.getDuedate().toInstant())
                    .forEach(timers::add);
        }
        dates.put("timers", timers.stream().sorted().toList());
        dates.put(
                "tasks",
                tasks.createTaskQuery().processInstanceBusinessKey(desk.ref()).orderByTaskId().asc().list().stream()
                        .map(task -> task.getId() + " " + task.getDueDate() + " " + task.getFollowUpDate())
                        .toList());
        for (String table : List.of("open_task", "clock")) {
            dates.put(
                    table,
                    jdbc.sql("select to_jsonb(line)::text from filing." + table + " line where ref = ? order by id")
                            .param(desk.ref())
                            .query(String.class)
                            .list());
        }
        assertThat(List.of(dates.get("tasks"), dates.get("open_task"), dates.get("clock")))
                .allMatch(found -> !((List<?>) found).isEmpty());
        return dates;
    }

    private void migrateWithNewTriggers(Desk desk, String process) {
        ProcessInstance instance = instance(desk, process);
        String newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        runtime.newMigration(runtime.createMigrationPlan(instance.getProcessDefinitionId(), newest)
                        .mapEqualActivities()
                        .updateEventTriggers()
                        .build())
                .processInstanceIds(instance.getId())
                .execute();
    }

    private int deployChanged(String process) throws IOException {
        BpmnModelInstance changed = diagram(process);
        changed.getModelElementsByType(Process.class)
                .forEach(one -> one.setName(one.getName() + "（修订 " + System.nanoTime() + "）"));
        changed.getModelElementsByType(BoundaryEvent.class).forEach(event -> event.setName(event.getName() + "！"));
        return deploy(process, changed);
    }

    private int deploy(String process, BpmnModelInstance diagram) {
        return repository
                .createDeployment()
                .addModelInstance(process + ".bpmn", diagram)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getVersion();
    }

    private static BpmnModelInstance diagram(String process) throws IOException {
        return Bpmn.readModelFromFile(Path.of("processes", process + ".bpmn").toFile());
    }

    private static List<String> processes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.replace(".bpmn", ""))
                    .sorted()
                    .toList();
        }
    }
}
