package io.beianflow.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** One process instance on its way. Nothing moves by itself: people, delegates and timers act when the test says so. */
final class Walk {
    private final ProcessEngine engine;
    private final StandInDelegates delegates;
    private final String id;

    private Walk(ProcessEngine engine, StandInDelegates delegates, String id) {
        this.engine = engine;
        this.delegates = delegates;
        this.id = id;
    }

    static Walk start(
            ProcessEngine engine, StandInDelegates delegates, String process, String ref, Map<String, Object> facts) {
        ProcessInstance started = engine.getRuntimeService().startProcessInstanceByKey(process, ref, facts);
        return new Walk(engine, delegates, started.getId());
    }

    /** The instance that a call activity of this one has started and waits for. */
    Walk called(String callActivity) {
        HistoricActivityInstance call = engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .activityId(callActivity)
                .unfinished()
                .singleResult();
        assertThat(call).as("open call of " + callActivity).isNotNull();
        Walk called = new Walk(engine, delegates, call.getCalledProcessInstanceId());
        assertThat(called.businessKey()).isEqualTo(businessKey());
        return called;
    }

    /** A delegate's save point: runs the job before the task, whose delegate sets the facts. */
    Walk run(String task, Fact<?>... facts) {
        delegates.next(task, Fact.variables(facts));
        execute(onlyJob(task));
        delegates.assertRan(task);
        return this;
    }

    /** A person completes the only open task of this key. */
    Walk complete(String task, Fact<?>... facts) {
        List<Task> open = open(task);
        assertThat(open).as("open tasks " + task).hasSize(1);
        engine.getTaskService().complete(open.get(0).getId(), Fact.variables(facts));
        return this;
    }

    /** As many people complete their parallel tasks; each has a save point of its own afterwards. */
    Walk completeAll(String task, int count) {
        List<Task> open = open(task);
        assertThat(open).as("open tasks " + task).hasSize(count);
        open.forEach(one -> engine.getTaskService().complete(one.getId()));
        List<Job> saved = jobs(task);
        assertThat(saved).as("save points after " + task).hasSize(count);
        saved.forEach(this::execute);
        return this;
    }

    /** The date of a boundary timer has come. */
    Walk fire(String timer) {
        execute(onlyJob(timer));
        return this;
    }

    Walk isWaitingAt(String... tasks) {
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(id)
                        .list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrder(tasks);
        return this;
    }

    Walk hasPassed(String... elements) {
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(id)
                        .finished()
                        .list())
                .extracting(HistoricActivityInstance::getActivityId)
                .contains(elements);
        return this;
    }

    Walk hasEndedAt(String end) {
        hasPassed(end);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count())
                .as("running instances")
                .isZero();
        return this;
    }

    private String businessKey() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult()
                .getBusinessKey();
    }

    private List<Task> open(String task) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(id)
                .taskDefinitionKey(task)
                .list();
    }

    private Job onlyJob(String element) {
        List<Job> jobs = jobs(element);
        assertThat(jobs).as("jobs of " + element).hasSize(1);
        return jobs.get(0);
    }

    private List<Job> jobs(String element) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .activityId(element)
                .list();
    }

    private void execute(Job job) {
        engine.getManagementService().executeJob(job.getId());
    }
}
